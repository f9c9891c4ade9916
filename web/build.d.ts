/** What the build puts in: documents as HTML, stylesheets, and the version of the shipped dataset. */
declare module '*.md' {
  const html: string
  export default html
}

declare module '*.css' {
  /** The text, where it is built for the server; nothing where it is built for the page. */
  const text: unknown
  export default text
}

declare const shippedVersion: string
