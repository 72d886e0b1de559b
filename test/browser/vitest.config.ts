import { defineConfig } from 'vitest/config';

// The tests that need Chromium. One file after the other, for they start browsers; all visit the same server.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.browser.test.ts'],
    globalSetup: 'served-library.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
});
