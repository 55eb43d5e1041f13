import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `demarche serve` answers while the page is worked on with `vite dev`. */
const SERVER = 'http://127.0.0.1:4210';

export default defineConfig({
  plugins: [react()],
  cacheDir: join(tmpdir(), 'demarche-vite'),
  server: { host: '127.0.0.1', proxy: { '/api': SERVER } },
  build: {
    target: 'es2022',
    // The policy of the page allows no data: addresses, so that every letter and picture is a file.
    assetsInlineLimit: 0,
  },
});
