/** Makes ids from names: short and readable, one for each name, and unique in a dataset across all labels. */

/** The id of a name of some kind (person, demand, ...); the same pair always gives the same id. */
export type IdOf = (kind: string, name: string) => string

/** Ids for one dataset. Ask in a fixed order: of two names that give the same id, the second gets a number. */
export function idMaker(longest = 80): IdOf {
  const given = new Map<string, string>()
  const taken = new Set<string>()
  /** The number that the last id of the same name got, so that thousands of them are not counted again each time. */
  const numbers = new Map<string, number>()
  return (kind, name) => {
    const key = `${kind}\0${name}`
    const known = given.get(key)
    if (known !== undefined) return known
    const wanted = slug(kind, name, longest)
    let id = wanted
    for (let number = 1 + (numbers.get(wanted) ?? 1); taken.has(id); number++) {
      id = `${wanted}-${number}`
      numbers.set(wanted, number)
    }
    given.set(key, id)
    taken.add(id)
    return id
  }
}

/** File names for ids of any length and script; ids made here are short enough to serve as they are. */
export function fileNames(): (id: string) => string {
  const idOf = idMaker(40)
  return (id) => (/^[a-z0-9-]{1,80}$/.test(id) ? id : `_${idOf('file', id)}`)
}

/**
 * Letters and digits of any script, in lower case, joined by hyphens; never a text that reads as a number. Only Latin
 * and Greek letters lose their marks: in other scripts a mark is a vowel or makes another letter.
 */
function slug(kind: string, name: string, longest: number): string {
  const words = name
    .normalize('NFC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Script=Latin}\p{Script=Greek}\p{N}]\p{M}*/gu, withoutMarks)
    .toLowerCase()
    .match(/(?:[\p{L}\p{N}]\p{M}*)+/gu)
  const short = shortened((words ?? []).join('-'), longest).replace(/-+$/, '')
  // The embedded engine takes '109' for 109 and '1e5' for 100000.
  return short === '' || !Number.isNaN(Number(short)) ? `${kind}${short && '-'}${short}` : short
}

/** The most letters, and the most bytes: a file's name has room for 255, its ending included. */
function shortened(text: string, letters: number): string {
  const kept = [...text].slice(0, letters)
  while (Buffer.byteLength(kept.join('')) > 200) kept.pop()
  return kept.join('')
}

const withoutMarks = (letter: string) => letter.normalize('NFKD').replace(/\p{M}+/gu, '')
