import { defineConfig } from 'vitest/config';

// Everything but the browser tests, which need Chromium and have a configuration of their own.
export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'corpus/**/*.test.{ts,mjs}', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.browser.test.ts'],
    // Two cores are what a small machine has; more workers would only load the embedding model more often at once.
    maxWorkers: 2,
    setupFiles: ['test/property-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
