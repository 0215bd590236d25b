import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The address of the server that answers /api while `npm run dev` serves the pages. */
const server = process.env.HONGQIAO_SERVER ?? 'http://127.0.0.1:8080';

const SHARED = /\/src\/|\/node_modules\/(react|react-dom|scheduler|@tanstack)\//;
const DESK =
  /messages\/(?!(zh|units)\.ts)|lib\/\w+Words|lib\/(permissions|useSending)|ui\/(evidence|fields|tones|Finder|FileDrop|ReasonDialog|Sheet|Progress|useEscape|useNarrow|useListKeys|useDelayed)|features\/(?!portal)|app\/(Frame|useInside)|src\/form|virtual/;

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    manifest: true,
    // Inlined assets would need data: in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What public pages share comes in one file rather than in twenty; the desk's parts stay out of it.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: (id: string) => SHARED.test(id) && !DESK.test(id),
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': { target: server, xfwd: true } } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}', 'eslint/**/*.test.js'],
    setupFiles: ['src/testing/setup.ts'],
    // The pages' modules are loaded once and not for each file of tests: two thirds of the time.
    isolate: false,
    testTimeout: 30_000,
  },
});
