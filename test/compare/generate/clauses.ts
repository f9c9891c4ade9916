/** Writes clauses one after the other until the query has its answer. */
import { type Draft, onlyVariables, type Sort, type Variable, variablesOf, withVariables } from './draft.js'
import { expression } from './expression.js'
import { path, shortest } from './patterns.js'
import { propertiesOf } from './writer.js'

interface State {
  draft: Draft
  text: string[]
}

const valueSorts: readonly Sort[] = [
  'int',
  'text',
  'text',
  'truth',
  'day',
  'float',
  'texts',
  'ints',
  'map',
  'moment',
  'span',
  'days',
]

/** Reading clauses, WITHs between them, and RETURN; of one column with this name, as the parts of a UNION need it. */
export function singleQuery(draft: Draft, column?: { name: string; sort: Sort }): string {
  const { random } = draft
  let state: State = { draft, text: [] }
  if (random.chance(0.85)) state = match(state, false)
  const steps = random.weighted([
    [4, 0],
    [4, 1],
    [3, 2],
    [1, 3],
  ])
  for (let step = 0; step < steps; step++) state = random.weighted(stepsFrom(state))(state)
  const { draft: own, text } = state
  if (!column) return [...text, projection(own, 'RETURN').text].join(' ')
  return [...text, `RETURN ${expression(own, column.sort, 1)} AS ${column.name}`].join(' ')
}

type Step = (state: State) => State

function stepsFrom({ draft }: State): [number, Step][] {
  const some = variablesOf(draft, 'node').length > 0
  return [
    [2, (state) => match(state, false)],
    [some ? 3 : 0.5, (state) => match(state, true)],
    [3, withClause],
    [1.2, unwind],
    [some ? 1.2 : 0.3, call],
    [0.15, (state) => ({ ...state, text: [...state.text, 'WITH *'] })],
  ]
}

function match({ draft, text }: State, optional: boolean): State {
  const { random } = draft
  if (!optional && variablesOf(draft, 'path').length === 0 && random.chance(0.05)) {
    const found = shortest(draft)
    return { draft: withVariables(draft, found.binds), text: [...text, `MATCH ${found.text}`] }
  }
  const first = path(draft)
  let own = withVariables(draft, first.binds)
  const parts = [first.text]
  if (random.chance(0.15)) {
    // Joined to what is known, so that no product of two large sets comes of it.
    const start = variablesOf(own, 'node').at(-1)
    if (start) {
      const second = path(own, start)
      own = withVariables(own, second.binds)
      parts.push(second.text)
    }
  }
  const where = random.chance(0.55) ? [`WHERE ${expression(own, 'truth', random.int(0, 2))}`] : []
  return { draft: own, text: [...text, `${optional ? 'OPTIONAL ' : ''}MATCH ${parts.join(', ')}`, ...where] }
}

function withClause({ draft, text }: State): State {
  const { random } = draft
  const its = projection(draft, 'WITH')
  const own = onlyVariables(draft, its.binds)
  const where = random.chance(0.3) ? [`WHERE ${expression(own, 'truth', 1)}`] : []
  return { draft: own, text: [...text, its.text, ...where] }
}

function unwind({ draft, text }: State): State {
  const { random } = draft
  const [list, sort] = random.one([
    ['ints', 'int'],
    ['texts', 'text'],
    ['days', 'day'],
  ] as const)
  const name = draft.fresh('u')
  return {
    draft: withVariables(draft, [{ name, sort }]),
    text: [...text, `UNWIND ${expression(draft, list, random.int(0, 2))} AS ${name}`],
  }
}

function call({ draft, text }: State): State {
  const { random } = draft
  const imports = random.some(variablesOf(draft, 'node', 'int', 'text'), random.int(0, 2))
  const inner = match({ draft: onlyVariables(draft, imports), text: [] }, random.chance(0.3))
  const its = projection(inner.draft, 'RETURN', imports)
  const names = imports.map(({ name }) => name).join(', ')
  return {
    draft: withVariables(draft, its.binds),
    text: [...text, `CALL (${names}) { ${inner.text.join(' ')} ${its.text} }`],
  }
}

interface Column {
  text: string
  binds: Variable
  aggregated: boolean
}

/** RETURN or WITH: values, or values and aggregates; sorted by all its columns where it is cut. */
function projection(draft: Draft, keyword: 'RETURN' | 'WITH', taken: readonly Variable[] = []) {
  const { random } = draft
  const grouped = random.chance(0.45)
  const count = random.int(1, 3)
  const columns = Array.from({ length: count }, (_, index) =>
    grouped && (index === count - 1 || random.chance(0.25)) ? aggregate(draft) : value(draft, keyword),
  )
  const kept = columns.filter(
    ({ binds }, index) =>
      !taken.some(({ name }) => name === binds.name) &&
      columns.findIndex((other) => other.binds.name === binds.name) === index,
  )
  const all = kept.length > 0 ? kept : [aggregate(draft)]
  const distinct = random.chance(0.12) ? 'DISTINCT ' : ''
  const names = all.map(({ binds }) => binds.name)
  const simple = all.filter(
    ({ binds }) => !['map', 'node', 'relationship', 'path', 'nodes', 'relationships'].includes(binds.sort),
  )
  const sorted = simple.length === all.length && random.chance(keyword === 'RETURN' ? 0.5 : 0.15)
  const order = sorted ? ` ORDER BY ${names.map((name) => `${name}${random.one(['', '', ' DESC'])}`).join(', ')}` : ''
  const cut =
    sorted && random.chance(0.4)
      ? `${random.chance(0.3) ? ` SKIP ${random.int(0, 2)}` : ''} LIMIT ${random.int(1, 6)}`
      : ''
  const items = all.map(({ text }) => text).join(', ')
  return { text: `${keyword} ${distinct}${items}${order}${cut}`, binds: all.map(({ binds }) => binds) }
}

function value(draft: Draft, keyword: 'RETURN' | 'WITH'): Column {
  const { random } = draft
  const nodes = variablesOf(draft, 'node', 'relationship')
  const whole = random.chance(keyword === 'WITH' ? 0.5 : 0.05) && draft.variables.length > 0
  if (whole) {
    const kept = random.one(draft.variables)
    return { text: kept.name, binds: kept, aggregated: false }
  }
  if (nodes.length > 0 && random.chance(0.5)) {
    const node = random.one(nodes)
    const known = Object.entries((node.of && propertiesOf(node.sort as 'node', node.of)) || { id: 'text' as const })
    const [key, sort] = random.one(known.length > 0 ? known : [['id', 'text'] as const])
    const name = draft.fresh(key)
    const named = keyword === 'WITH' || random.chance(0.9)
    const text = `${node.name}.${random.chance(draft.mistakes) ? `${key}s` : key}`
    return { text: named ? `${text} AS ${name}` : text, binds: { name: named ? name : text, sort }, aggregated: false }
  }
  const sort = random.one(valueSorts)
  const name = draft.fresh('v')
  return { text: `${expression(draft, sort, random.int(1, 3))} AS ${name}`, binds: { name, sort }, aggregated: false }
}

function aggregate(draft: Draft): Column {
  const { random } = draft
  const name = draft.fresh('n')
  const distinct = random.chance(0.3) ? 'DISTINCT ' : ''
  const of = (sort: Sort) => expression(draft, sort, random.int(0, 1))
  const entities = variablesOf(draft, 'node', 'relationship')
  const [sort, text] = random.weighted<() => [Sort, string]>([
    [3, () => ['int', 'count(*)']],
    [entities.length > 0 ? 2 : 0, () => ['int', `count(${distinct}${random.one(entities).name})`]],
    [1.5, () => ['int', `count(${distinct}${of(random.one(['text', 'int', 'day']))})`]],
    [1, () => ['int', `sum(${of('int')})`]],
    [0.3, () => ['float', `sum(${of('float')})`]],
    [0.8, () => ['float', `avg(${of('int')})`]],
    [1, () => ['day', `${random.one(['min', 'max'])}(${of('day')})`]],
    [0.7, () => ['int', `${random.one(['min', 'max'])}(${of('int')})`]],
    [0.7, () => ['text', `${random.one(['min', 'max'])}(${of('text')})`]],
    [1.5, () => ['texts', `collect(${distinct}${of('text')})`]],
    [0.5, () => ['ints', `collect(${distinct}${of('int')})`]],
    [0.5, () => ['int', `size(collect(${distinct}${of('text')}))`]],
    [0.2, () => ['text', `collect(${of('text')})[0]`]],
    [0.2, () => ['int', `percentileDisc(${of('int')}, ${random.one(['0.5', '0.9', '0.95', '$pc'])})`]],
    [0.2, () => ['float', `percentileCont(${of('int')}, ${random.one(['0.5', '0.25', '0.9'])})`]],
    [0.2, () => ['float', `${random.one(['stDev', 'stDevP'])}(${of('int')})`]],
    [0.3, () => ['int', `count(*) ${random.one(['+', '*'])} ${of('int')}`]],
    [0.3, () => ['float', `round(avg(${of('int')}), 1)`]],
    [0.3, () => ['float', `100.0 * count(${of('text')}) / count(*)`]],
    [0.3, () => ['int', `coalesce(sum(${of('int')}), 0)`]],
  ])()
  if (text.includes('$pc')) draft.parameters.pc = 0.9
  return { text: `${text} AS ${name}`, binds: { name, sort }, aggregated: true }
}
