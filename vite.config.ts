import { defineConfig } from 'vite'

/** Builds the page. Nothing is inlined, so that the server's content security policy can stay strict. */
export default defineConfig({
  root: 'web',
  base: '/',
  // Minified already: doing it again is half of the time that `npm start` takes to its first answer.
  resolve: { alias: { cytoscape: 'cytoscape/dist/cytoscape.esm.min.mjs' } },
  build: {
    reportCompressedSize: false,
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
})
