import { defineConfig } from 'vite'

/** Builds the page. Nothing is inlined, so that the server's content security policy can stay strict. */
export default defineConfig({
  root: 'web',
  base: '/',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
})
