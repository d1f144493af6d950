import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses, so that the built page also works from a folder or behind a prefix.
  base: './',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // light-dark() and nesting are used as they are.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Both would put something into the page that the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
