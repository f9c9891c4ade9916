/** The codebook's HTML in words that a coder knows: what it writes as a pattern of the graph becomes a phrase. Pure. */

const pattern =
  /<code>\(:(?<from>[^)]*)\)-\[:(?<edge>[^\]{]*?)\s*(?:\{(?<fields>[^}]*)\})?\]-(?:&gt;|>)\(:(?<to>[^)]*)\)<\/code>/g

/** `(:Statement)-[:RELAYED_BY {relation}]->(:Actor)` is "Statement relayed by actor (relation)". */
export const inWords = (html: string): string =>
  html
    .replace(pattern, (...match) => {
      const { from = '', edge = '', fields, to = '' } = match.at(-1) as Record<string, string | undefined>
      const verb = edge.replaceAll('_', ' ').toLowerCase()
      const words = `${from} ${verb} ${to.replaceAll(':', '').toLowerCase()}`
      return `<b>${words}</b>${fields === undefined ? '' : ` (${fields})`}`
    })
    .replace(/<th([^>]*)>(?:edge|node)<\/th>/g, '<th$1>what</th>')

/** Headings of sections that are named after parts of the graph. */
const sections: Readonly<Record<string, string>> = {
  '1': 'what is coded',
  '2': 'what is recorded',
  '3': 'stances, conditions, relays and places',
  '4': 'days',
}

/** `3. Edges` is "Section 3: stances, conditions, relays and places". */
export function sectionInWords(section: string): string {
  const [, number, title] = /^(\d+)\. (.*)$/.exec(section) ?? []
  return number === undefined
    ? section
    : `Section ${number}: ${sections[number] ?? title?.replace(/^./, (it) => it.toLowerCase())}`
}
