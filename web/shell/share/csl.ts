/** A citation for Zotero and other programs that read CSL-JSON: the printed source, if there is one, and the dataset. Pure. */
import type { Cited, Printed } from './citation.js'

const partsOf = (day: string) => day.split('-').map(Number)

/** What is known of a day: the day, or the first and the last that it may be. */
function dateOf(earliest: string, latest: string) {
  return { 'date-parts': earliest === latest ? [partsOf(latest)] : [partsOf(earliest), partsOf(latest)] }
}

export function cslOf({ title, dataset, version, release, url, accessed, quoted }: Cited): string {
  const own = {
    id: `demarche-${version || 'data'}`,
    type: 'dataset',
    title: ['Demarche', dataset].filter(Boolean).join(': '),
    author: [{ literal: 'The Demarche authors' }],
    version,
    ...(release && { issued: dateOf(release.day, release.day) }),
    URL: url,
    note: release ? `${title}. What this version changed: ${release.url}` : title,
    accessed: dateOf(accessed, accessed),
  }
  return `${JSON.stringify(quoted ? [printed(quoted.source, quoted.paragraph), own] : [own], null, 2)}\n`
}

function printed(source: Printed, paragraph: number) {
  const { author, publisher, url, language } = source
  return {
    id: source.id,
    type: 'article-newspaper',
    title: source.title,
    ...(author && { author: [{ literal: author }] }),
    ...(publisher && { 'container-title': publisher }),
    issued: dateOf(source.publishedEarliest, source.publishedLatest),
    ...(url && { URL: url }),
    ...(language && { language }),
    note: `paragraph ${paragraph}`,
  }
}
