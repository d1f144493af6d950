import { defineConfig } from 'vite';

/** `--mode single` builds the script and style that `parley export graph.html` puts into its one file. */
export default defineConfig(({ mode }) => ({
  // Relative addresses, so that the built page also works from a folder or behind a prefix.
  base: './',
  build: {
    outDir: mode === 'single' ? 'dist/single' : 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // light-dark() and nesting are used as they are.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Both would put something into the page that the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    ...(mode === 'single' && {
      copyPublicDir: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: new URL('./src/main.tsx', import.meta.url).pathname,
        output: { codeSplitting: false, entryFileNames: 'viewer.js', assetFileNames: 'viewer[extname]' },
      },
    }),
  },
}));
