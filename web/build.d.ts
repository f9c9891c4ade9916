/** What the build puts in: documents as HTML, and the version of the dataset that ships. */
declare module '*.md' {
  const html: string
  export default html
}

declare const shippedVersion: string
