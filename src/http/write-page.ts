/** Writes the page's document: where the page stands, and what its head says to those who see no more than the link. */

/** What stands between these two comments is the document's own title and description. */
const ownHead = /<!-- head -->[\s\S]*?<!-- \/head -->/

/**
 * @param html as built: addresses in it begin with `./`, since the build does not know where the page will stand
 * @param basePath an empty text or, for example, `/demarche`
 * @param head the title and other tags, as HTML, in place of the document's own
 */
export function writePage(html: string, { basePath, head }: { basePath: string; head?: string }): string {
  return html
    .replace(/(<[^<>]* (?:href|src)=")\.\//g, `$1${basePath}/`)
    .replace('<meta name="base-path" content=""', `<meta name="base-path" content="${basePath}"`)
    .replace(ownHead, (own) => head ?? own)
}
