import { defineConfig } from 'vite';

/** The page's script and style, with hashed names, and the manifest in which the server finds them. */
export default defineConfig({
  publicDir: 'src/page/public',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/page',
    // A pinned name for the manifest: the server reads it.
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: 'src/page/main.tsx',
      // What every screen needs comes in one piece, whichever screens there are; each screen is one more.
      output: {
        codeSplitting: { groups: [{ name: 'shared', test: /node_modules[\\/].*preact|src[\\/]view[\\/][^\\/]+$/ }] },
      },
    },
    // Browsers of 2021 and later: an old phone that still gets updates.
    target: ['chrome96', 'firefox95', 'safari15.4'],
  },
});
