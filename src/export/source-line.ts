/** One line that says where a file comes from: what the dataset is, who coded it, and which part of it this is. */

interface Itself {
  title: string
  coded: string
  licence?: string | null | undefined
}

export function sourceLine(datasets: readonly Itself[], version: string, settings: string, what = ''): string {
  const itself = datasets.map(({ title, coded, licence }) =>
    [sentence(title), sentence(coded), licence && sentence(`Licence: ${licence}`)].filter(Boolean).join(' '),
  )
  const part = `Demarche${what && `, ${what}`}, dataset version ${version}; settings: ${settings}`
  // A format may write it into a comment, which ends with its line.
  return [...itself, part].join(' ').replace(/[\s\p{Cc}]+/gu, ' ')
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
