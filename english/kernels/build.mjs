// Compiles kernels.ts to ../src/nn/kernels-wasm.ts: node english/kernels/build.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const TARGET = new URL('../src/nn/kernels-wasm.ts', import.meta.url);

/** The WebAssembly module that kernels.ts compiles to. */
export async function compileKernels() {
  const source = await readFile(new URL('./kernels.ts', import.meta.url), 'utf8');
  let binary;
  const { error, stderr } = await asc.main(
    ['kernels.ts', '--outFile', 'kernels.wasm', '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'],
    {
      readFile: (name) => (name === 'kernels.ts' ? source : null),
      writeFile: (_, contents) => {
        binary = contents;
      },
      listFiles: () => [],
    },
  );
  if (error) throw new Error(`kernels.ts does not compile.\n${stderr}`, { cause: error });
  return binary;
}

/** The text of kernels-wasm.ts. */
export async function kernelsModule() {
  const base64 = Buffer.from(await compileKernels()).toString('base64');
  return `/** Written by kernels/build.mjs from kernels/kernels.ts: the compiled kernels in base64. */\nexport const KERNELS_WASM =\n  '${base64}';\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(TARGET, await kernelsModule());
