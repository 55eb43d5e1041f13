import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Tests read the sources, so that they need no build and never see a stale one.
    alias: { '@demarche/english': fileURLToPath(new URL('./english/src/index.ts', import.meta.url)) },
  },
  test: {
    include: ['{src,english/src,english/test,web/src,web/test}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
