/** What the build puts in: documents as HTML, stylesheets, and the version of the shipped dataset. */
declare module '*.md' {
  const html: string
  export default html
}

declare module '*.css'

declare const shippedVersion: string
