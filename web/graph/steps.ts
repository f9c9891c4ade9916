/** A reader's steps in a drawing, as a list in the address: doing appends to it, undoing leaves out its end. */

export type Direction = 'in' | 'out' | 'both'

export type Step =
  /** Adds neighbours of a node: at most `most`, newest first, over one type of relationship, or any if it is empty. */
  | { do: 'expand'; id: string; type: string; direction: Direction; most: number }
  /** Adds the shortest paths between two nodes, over none of these types. */
  | { do: 'path'; from: string; to: string; without: string[] }
  | { do: 'add' | 'hide' | 'show'; id: string }
  /** Leaves out a kind of node or a type of relationship, or brings it back. */
  | { do: 'toggle'; kind: string }

export interface History {
  steps: readonly Step[]
  /** How many of the last steps are undone. */
  undone: number
}

export const doneOf = ({ steps, undone }: History): readonly Step[] =>
  steps.slice(0, Math.max(0, steps.length - undone))

/** A new step drops the undone ones. */
export function withStep(history: History, step: Step): History {
  const done = doneOf(history)
  const last = done.at(-1)
  const back = step.do === 'toggle' && last?.do === 'toggle' && last.kind === step.kind
  return { steps: back ? done.slice(0, -1) : [...done, step], undone: 0 }
}

export const undo = ({ steps, undone }: History): History => ({ steps, undone: Math.min(steps.length, undone + 1) })
export const redo = ({ steps, undone }: History): History => ({ steps, undone: Math.max(0, undone - 1) })

const letters: Record<string, 'add' | 'hide' | 'show'> = { a: 'add', h: 'hide', s: 'show' }
const directions: readonly Direction[] = ['in', 'out', 'both']
/** Nodes that one step may ask for. */
const mostAtOnce = 499

/** `x.neutrality.ASSERTS.in.24,h.s003-02`; a full stop inside an id is written %2E. */
export const writeSteps = (steps: readonly Step[]) => steps.map(writeStep).join(',')

function writeStep(step: Step): string {
  const parts = (letter: string, ...words: string[]) => [letter, ...words.map(escaped)].join('.')
  if (step.do === 'expand') return parts('x', step.id, step.type, step.direction, String(step.most))
  if (step.do === 'path') return parts('p', step.from, step.to, ...step.without)
  if (step.do === 'toggle') return parts('t', step.kind)
  return parts(step.do.charAt(0), step.id)
}

const escaped = (word: string) => encodeURIComponent(word).replaceAll('.', '%2E')

/** @param refuse called with each part that is not a step */
export function readSteps(text: string, refuse: (part: string) => void): Step[] {
  return text
    .split(',')
    .filter((part) => part !== '')
    .flatMap((part) => {
      const step = readStep(part)
      if (!step) refuse(part)
      return step ?? []
    })
}

function readStep(text: string): Step | null {
  const [letter = '', one = '', two = '', ...rest] = text.split('.').map(decoded)
  if (one === '') return null
  const simple = letters[letter]
  if (simple) return { do: simple, id: one }
  if (letter === 't') return { do: 'toggle', kind: one }
  if (letter === 'p') return two === '' ? null : { do: 'path', from: one, to: two, without: rest }
  const [way, count] = rest
  const direction = directions.find((it) => it === way)
  const most = Number(count)
  if (letter !== 'x' || !direction || !Number.isInteger(most) || most < 1) return null
  return { do: 'expand', id: one, type: two, direction, most: Math.min(most, mostAtOnce) }
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return word
  }
}
