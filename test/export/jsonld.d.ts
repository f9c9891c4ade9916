/** What the tests use of a library that has no types of its own. */
declare module 'jsonld' {
  interface Options {
    documentLoader: (url: string) => Promise<unknown>
    /** Fails where a term or a relative id would be dropped. */
    safe: true
  }
  export interface Quad {
    subject: { value: string }
    predicate: { value: string }
    object: { value: string; termType: string }
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<Record<string, unknown>[]>
    toRDF(document: object, options: Options): Promise<Quad[]>
  }
  export default jsonld
}
