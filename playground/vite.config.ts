import { defineConfig } from 'vite';

export default defineConfig({
  base: '/playground/',
  build: {
    outDir: '../dist/playground',
    emptyOutDir: true,
    target: 'es2023',
    // The one large chunk is the editor; to split it would only add requests.
    chunkSizeWarningLimit: 4096,
    // A preload polyfill would be the page's only code for browsers that cannot run the rest.
    modulePreload: { polyfill: false },
    // Gzip sizes of every file, only to print them, cost seconds of `npm start`.
    reportCompressedSize: false,
    // React's packages mark their files "use client", which means nothing to a page without a server half.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
