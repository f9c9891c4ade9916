import { marked } from 'marked'
import { defineConfig, type Plugin } from 'vite'
import { readDataset } from './src/cypher/dataset.js'

/** The project's own documents, as HTML at build time: the page needs no Markdown of its own. */
const documents: Plugin = {
  name: 'documents',
  transform(text, id) {
    if (!id.endsWith('.md')) return null
    return { code: `export default ${JSON.stringify(marked.parse(text, { async: false }))}`, map: null }
  },
}

/** Builds the page. Nothing is inlined, so that the server's content security policy can stay strict. */
export default defineConfig({
  root: 'web',
  // Relative, since the build does not know the path under which it will be served.
  base: './',
  plugins: [documents],
  // What is known of the shipped dataset alone, such as how far its coders agreed, is shown with that one only.
  define: { shippedVersion: JSON.stringify(readDataset().version) },
  // Minified already: doing it again is half of the time of a build.
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
