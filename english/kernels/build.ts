// Compiles kernels.ts to ../src/nn/kernels-wasm.ts: npx tsx english/kernels/build.ts
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const TARGET = new URL('../src/nn/kernels-wasm.ts', import.meta.url);

async function compileKernels(): Promise<Uint8Array> {
  const source = await readFile(new URL('./kernels.ts', import.meta.url), 'utf8');
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    ['kernels.ts', '--outFile', 'kernels.wasm', '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'],
    {
      readFile: (name) => (name === 'kernels.ts' ? source : null),
      writeFile: (_name, contents) => {
        binary = contents as Uint8Array;
      },
      listFiles: () => [],
    },
  );
  if (error || !binary) throw new Error(`kernels.ts does not compile.\n${stderr}`, { cause: error });
  return binary;
}

/** The text of kernels-wasm.ts. */
export async function kernelsModule(): Promise<string> {
  const base64 = Buffer.from(await compileKernels()).toString('base64');
  return `/** Written by kernels/build.ts from kernels/kernels.ts: the compiled kernels in base64. */\nexport const KERNELS_WASM =\n  '${base64}';\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(TARGET, await kernelsModule());
