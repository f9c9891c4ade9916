/** The words by which a sentence names an actor: its names, and the adjective of a state. */
import type { KnownActor } from './record.js'

/** Adjectives that no rule makes of the name. */
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'France French|Germany German|Turkey Turkish|Türkiye Turkish|United Kingdom British|Britain British|United States American',
    'European Union European|Spain Spanish|Sweden Swedish|Finland Finnish|Poland Polish|Denmark Danish|Netherlands Dutch',
    'Ireland Irish|Greece Greek|Switzerland Swiss|Norway Norwegian|China Chinese|Japan Japanese|Lebanon Lebanese|Portugal Portuguese',
    'Iraq Iraqi|Israel Israeli|Pakistan Pakistani|Kuwait Kuwaiti|Qatar Qatari|Yemen Yemeni|Afghanistan Afghan|Philippines Philippine',
    'Cyprus Cypriot|Canada Canadian|Egypt Egyptian|Iran Iranian|Belgium Belgian|Brazil Brazilian|Peru Peruvian|Sudan Sudanese',
  ].flatMap((line) =>
    line.split('|').map((pair) => [pair.slice(0, pair.lastIndexOf(' ')), pair.slice(pair.lastIndexOf(' ') + 1)]),
  ),
)

/** All names that a sentence may use; persons also by the last of their names. */
export function namesOf({ name, kind, aliases }: KnownActor): string[] {
  const names = [name, ...aliases].map((it) => it.replace(/\s*\([^)]*\)/g, '').trim())
  const last =
    kind === 'person' && /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)+$/u.test(name)
      ? [name.split(' ').at(-1) ?? '']
      : []
  const adjectives = kind === 'state' || kind === 'organisation' ? names.flatMap(adjectivesOf) : []
  return [...new Set([...names, ...last, ...adjectives])].filter((it) => it.length > 1)
}

function adjectivesOf(name: string): string[] {
  const known = irregular[name]
  if (known) return [known]
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return []
  if (/ia$/.test(name)) return [`${name}n`]
  if (/ine$/.test(name)) return [`${name.slice(0, -1)}ian`]
  if (/a$/.test(name)) return [`${name}n`, `${name.slice(0, -1)}ian`]
  if (/an$/.test(name)) return [`${name}ian`]
  return [`${name}ian`, `${name}an`]
}
