/** The functions of both engines: what they take, and what they make of it. */
import { type Kind, type Type, temporalKinds, typeOfKinds, unknownType } from './type.js'

export interface Signature {
  /** The kinds that each argument may be of; null for any. */
  takes: (readonly Kind[] | null)[]
  /** How many arguments must be given. */
  needs: number
  /** Null where it depends on the arguments. */
  gives: readonly Kind[] | null
  /** Whether it is null when the first argument is null; otherwise never null, or unknown. */
  strict: boolean
}

const groups: Record<string, readonly Kind[] | null> = {
  any: null,
  number: ['int', 'float'],
  entity: ['node', 'relationship'],
  temporal: temporalKinds,
  printable: ['int', 'float', 'string', 'boolean', 'duration', ...temporalKinds],
  measured: ['list', 'string', 'path'],
  keyed: ['map', 'node', 'relationship'],
  summable: ['int', 'float', 'duration'],
  convertible: ['int', 'float', 'string'],
}

/** `name(arguments, those in ? may be left out) result`; a `!` after the result says that it is never null. */
const written = `
abs(number) same
acos(number) float | asin(number) float | atan(number) float | cos(number) float | sin(number) float | tan(number) float
atan2(number, number) float | degrees(number) float | radians(number) float | exp(number) float | log(number) float
log10(number) float | sqrt(number) float | ceil(number) float | floor(number) float | round(number) float
e() float! | pi() float! | rand() float! | sign(number) int | timestamp() int!
size(list string) int | char_length(string) int | character_length(string) int | length(path) int
tolower(string) string | toupper(string) string | lower(string) string | upper(string) string
trim(string) string | ltrim(string) string | rtrim(string) string | btrim(string) string | normalize(string) string
left(string, int) string | right(string, int) string | substring(string, int, int?) string
replace(string, string, string) string | split(string, string list) list | reverse(string list) same
tostring(printable) string | tointeger(convertible boolean) int? | tofloat(convertible) float? | toboolean(string boolean int) boolean?
head(list) element | last(list) element | tail(list) same
keys(keyed) list | labels(node) list | type(relationship) string | properties(keyed) map
id(entity) int | elementid(entity) string | startnode(relationship) node | endnode(relationship) node
nodes(path) list | relationships(path) list | range(int, int, int?) list
exists(any) boolean! | isempty(list map string) boolean
date(string map temporal?) date | datetime(string map temporal?) datetime | localdatetime(string map temporal?) localdatetime
time(string map temporal?) time | localtime(string map temporal?) localtime | duration(string map) duration
count(any) int! | collect(any) list! | sum(summable) same | avg(summable) average | min(any) same | max(any) same
stdev(number) float | stdevp(number) float | percentilecont(number, number) float | percentiledisc(number, number) same
nullif(any, any) same
`

function kindsOf(words: string): readonly Kind[] | null {
  const found = words.split(/\s+/).map((word) => (word in groups ? groups[word] : [word as Kind]))
  return found.every((kinds) => kinds !== null) ? found.flatMap((kinds) => kinds ?? []) : null
}

const special = ['same', 'element', 'average']

function signatureOf(text: string): [string, Signature] {
  const [, name = '', args = '', gives = '', mark = ''] = /^(\w+)\((.*)\) (\w+)([!?]?)$/.exec(text.trim()) ?? []
  const list = args === '' ? [] : args.split(',').map((arg) => arg.trim())
  return [
    name,
    {
      takes: list.map((arg) => kindsOf(arg.replace('?', ''))),
      needs: list.filter((arg) => !arg.endsWith('?')).length,
      gives: special.includes(gives) ? null : kindsOf(gives),
      strict: mark === '',
    },
  ]
}

export const signatures: ReadonlyMap<string, Signature> = new Map(
  written
    .split(/[\n|]/)
    .filter((text) => text.trim() !== '')
    .map(signatureOf),
)

/** Functions whose list holds one known thing. */
const elements: Record<string, Type> = {
  keys: typeOfKinds('string'),
  labels: typeOfKinds('string'),
  split: typeOfKinds('string'),
  nodes: typeOfKinds('node'),
  relationships: typeOfKinds('relationship'),
  range: typeOfKinds('int'),
}

/** What a call yields whose first argument is of type `first`. */
export function resultType(name: string, first: Type): Type {
  const signature = signatures.get(name)
  if (!signature) return unknownType
  const maybeNull = signature.strict ? first.nullable : name.startsWith('to')
  if (signature.gives) {
    const element = elements[name]
    return { kinds: signature.gives, nullable: maybeNull, ...(element ? { element } : {}) }
  }
  if (name === 'head' || name === 'last') return first.element ? { ...first.element, nullable: true } : unknownType
  if (name === 'avg') {
    const kinds = first.kinds?.map((kind): Kind => (kind === 'int' ? 'float' : kind)) ?? null
    return { kinds: kinds && [...new Set(kinds)], nullable: true }
  }
  const { values: _, ...same } = first
  const whole = ['min', 'max', 'nullif', 'percentiledisc'].includes(name)
  return { ...same, nullable: whole || (name !== 'sum' && first.nullable) }
}
