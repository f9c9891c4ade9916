/** A citation for LaTeX: the printed source, if there is one, and the dataset. Pure. */
import type { Cited, Printed } from './citation.js'

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const escaped = (text: string) => text.replace(/[\\{}$&#_%~^]/g, (letter) => special[letter] ?? letter)
/** One name that is not taken apart; BibTeX would read “Bloomberg News” as a person. */
const whole = (name: string) => `{${escaped(name)}}`

function entry(kind: string, key: string, fields: Record<string, string | null>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []))
  return `@${kind}{${key},\n${lines.join(',\n')}\n}`
}

export function bibtexOf({ title, dataset, version, release, url, accessed, quoted }: Cited): string {
  const own = entry('misc', `demarche-${version || 'data'}`, {
    author: whole('The Demarche authors'),
    title: `{${escaped(['Demarche', dataset].filter(Boolean).join(': '))}}`,
    year: (release?.day ?? accessed).slice(0, 4),
    howpublished: `\\url{${url.replace(/[{}\\^ ]/g, encodeURIComponent)}}`,
    version: escaped(version),
    note: escaped(
      `${title}. Data version ${version}${release ? `, published ${release.day} (${release.url})` : ''}, accessed ${accessed}`,
    ),
  })
  return `${quoted ? `${printed(quoted.source, quoted.paragraph)}\n\n` : ''}${own}\n`
}

function printed(source: Printed, paragraph: number): string {
  const { title, author, publisher, publishedEarliest: from, publishedLatest: to, url, language } = source
  const known = from === to
  return entry(known ? 'article' : 'misc', source.id.replace(/[^\w-]/g, '-'), {
    author: author && whole(author),
    title: `{${escaped(title)}}`,
    journal: known ? publisher && escaped(publisher) : null,
    howpublished: known ? null : publisher && escaped(publisher),
    year: to.slice(0, 4),
    note: escaped(`${known ? to : `published between ${from} and ${to}`}, paragraph ${paragraph}`),
    url: url?.replace(/[{}\\ ]/g, encodeURIComponent) ?? null,
    language,
  })
}
