/** Runs the commands of the bench, whichever key, button or touch asked for them. */

import { certainties, modes } from '../../../src/codebook/words.js'
import { unbroken } from '../../state/unbroken.js'
import type { BenchActs } from './acts.js'
import { placeOf } from './acts.js'
import { type BenchState, opening } from './bench-state.js'
import type { CommandName } from './keys/key-table.js'
import { runMove, type SelectionParts } from './keys/run-move.js'
import type { Kept } from './pass/items.js'
import type { RuledField } from './rules/codebook-parts.js'
import {
  type CodedStatement,
  changePlace,
  dropExchange,
  dropPlace,
  dropStance,
  extentsFor,
  nextOf,
  setExtent,
  setStance,
  withValue,
} from './statement/edits.js'
import type { Ranked } from './statement/work.js'
import { nextOpen, paragraphAt } from './text/bench-text.js'
import { isPhrase, phraseIn, wordsBetween } from './text/phrase.js'
import { firstOf } from './text/places-by-paragraph.js'
import { caretAt, endOf, isCaret, nextSentence, trimmed } from './text/selected.js'
import { wholeWords } from './text/whole-words.js'
import { fieldInFocus } from './use-wanted-focus.js'

/** The bench as it is when a command runs. */
export interface BenchParts extends SelectionParts {
  state: BenchState
  change: (next: Partial<BenchState> | ((state: BenchState) => BenchState)) => void
  statement: CodedStatement | undefined
  /** In the order of the text. */
  statements: readonly CodedStatement[]
  items: Kept
  acts: BenchActs
  ranked: Ranked
  disabled: boolean
  isDealtWith: (paragraph: number) => boolean
  focus: (field: string) => void
  edit: (next: CodedStatement) => void
  say: (text: string) => void
}

/** What the focus is in, for commands that mean that. */
type InFocus = (attribute: string) => string | undefined

export function runCommand(parts: BenchParts, name: CommandName, extend: boolean, inFocus: InFocus) {
  if (runMove(parts, name, extend)) return
  const { statement, change, focus } = parts
  if (name === 'walk.rule' || name === 'walk.search') return showRule(parts, name, inFocus)
  if (name === 'walk.keys') return change({ keysShown: true, keysFrom: fieldInFocus() })
  if (name === 'walk.leave') return leave(parts, inFocus)
  if (name.startsWith('walk.') && name !== 'walk.close') return walk(parts, name)
  if (parts.disabled) return parts.say('This pass is closed or cannot be changed.')
  if (name === 'walk.close') return change({ closing: true })
  if (name === 'state.begin') return begin(parts)
  if (!statement) return parts.say('No statement is open: select a sentence, then press Enter.')
  const field = fieldOf[name]
  if (field) {
    if (name === 'state.occasion') change({ rareOpen: true })
    return focus(field)
  }
  codeStatement(parts, name, statement, inFocus)
}

/** The same key on the same field closes it again. */
function showRule({ state, change }: BenchParts, name: 'walk.rule' | 'walk.search', inFocus: InFocus) {
  const rule = name === 'walk.search' ? null : ((inFocus('rule') as RuledField | undefined) ?? 'statement')
  const ruleFrom = inFocus('panel') === undefined ? inFocus('field') : state.ruleFrom
  change({ rule: rule !== null && rule === state.rule ? undefined : rule, ruleFrom })
}

const fieldOf: Partial<Record<CommandName, string>> = {
  'state.speaker': 'speaker',
  'state.demand': 'demand',
  'state.relay': 'relay',
  'state.days': 'days',
  'state.summary': 'summary',
  'state.occasion': 'occasion',
}

function codeStatement(parts: BenchParts, name: CommandName, statement: CodedStatement, inFocus: InFocus) {
  const { state, acts, edit, focus, change } = parts
  const stance = statement.stances[state.stance]
  const onStance = (next: CodedStatement) => (stance ? edit(next) : focus('demand'))
  if (name === 'state.asserts') onStance(setStance(statement, state.stance, 'ASSERTS'))
  else if (name === 'state.concedes') onStance(setStance(statement, state.stance, 'CONCEDES'))
  else if (name === 'state.rejects') onStance(setStance(statement, state.stance, 'REJECTS'))
  else if (name === 'state.extent' && stance)
    edit(setExtent(statement, state.stance, nextOf(extentsFor(stance), stance.extent)))
  else if (name === 'state.exchange') focus(stance ? 'exchange' : 'demand')
  else if (name === 'state.mode') edit(withValue(statement, { mode: nextOf(modes, statement.mode) }))
  else if (name === 'state.certainty')
    edit(withValue(statement, { certainty: nextOf(certainties, statement.certainty) }))
  else if (name === 'state.cite') cite(parts, statement)
  else if (name === 'state.phrase') takePhrase(parts, statement)
  else if (name === 'state.remove') remove(parts, statement, inFocus)
  else if (name === 'state.drop') {
    acts.drop(statement.key)
    change((before) => opening(before, null))
    focus('text')
  } else if (name === 'state.save') save(parts, statement)
}

function begin(parts: BenchParts) {
  const { text, selected, acts, ranked, statements, items, state, change, focus } = parts
  const place = placeOf(text(), selected.get())
  if (!place) return parts.say('Nothing is selected: select a sentence first.')
  const last = [...items.statement.values()].at(-1)
  const before = items.statement.get(state.open ?? '') ?? statements.findLast((it) => firstOf(it) < place.start) ?? last
  const words = wordsBetween(text(), place.start, place.end)
  const begun = acts.begin(place, words, before, ranked.pending ? null : ranked.days)
  if (!begun) return
  change((now) => ({ ...opening(now, begun.statement.key), carried: begun.carried }))
  focus('speaker')
}

function cite(parts: BenchParts, statement: CodedStatement) {
  const place = placeOf(parts.text(), parts.selected.get())
  if (!place) return parts.say('Nothing is selected: select what tells it, too.')
  const next = parts.acts.cite(statement, place)
  const at = next.citations.findIndex((it) => it.start === place.start && it.end === place.end)
  parts.change({ place: at })
  if (next.citations[at]?.tells?.length === 0) parts.focus(`told.${at}`)
}

function takePhrase({ text, selected, edit, say }: BenchParts, statement: CodedStatement) {
  const { start, end } = trimmed(text(), wholeWords(text(), selected.get()))
  const at = statement.citations.findIndex((it) => it.start <= start && end <= it.end)
  const words = phraseIn(wordsBetween(text(), start, end))
  if (at < 0 || !isPhrase(words)) return say('Select at most 12 words within a place of the open statement.')
  edit(changePlace(statement, at, { phrase: words }))
  say(`The phrase is now “${words}”.`)
}

function remove({ edit, say, focus }: BenchParts, statement: CodedStatement, inFocus: InFocus) {
  const [exchange, stance, place] = [inFocus('exchange'), inFocus('stance'), inFocus('place')]
  if (exchange !== undefined) edit(dropExchange(statement, Number(exchange)))
  else if (stance !== undefined) edit(dropStance(statement, Number(stance)))
  else if (place !== undefined && statement.citations.length > 1) edit(dropPlace(statement, Number(place)))
  else return say('Go to a stance, a condition or a place first: this removes what is in focus.')
  focus('demand')
}

function save(parts: BenchParts, statement: CodedStatement) {
  const { text, change, focus, select } = parts
  const end = Math.max(...statement.citations.map((it) => it.end))
  change((before) => opening(before, null))
  focus('text')
  const next = nextSentence(text(), caretAt(Number.isFinite(end) ? end : endOf(parts.selected.get())))
  select(next)
}

function leave(parts: BenchParts, inFocus: InFocus) {
  const { state, selected, change, select, focus } = parts
  const isElsewhere = inFocus('field') !== undefined || inFocus('rule') !== 'statement'
  if (state.uncoded !== null) change({ uncoded: null })
  else if (state.rule !== undefined) {
    change({ rule: undefined })
    // Who was in the panel goes on where it was opened; all others stay where they are.
    return inFocus('panel') === undefined ? undefined : focus(state.ruleFrom ?? 'text')
  } else if (!isElsewhere) {
    const now = selected.get()
    if (now.held) return select({ ...now, held: null })
    if (!isCaret(now)) return select(caretAt(endOf(now)))
    change((before) => opening(before, null))
  }
  focus('text')
}

function walk(parts: BenchParts, name: CommandName) {
  const { text, selected, statements, state, change, select, focus, acts, isDealtWith } = parts
  if (name === 'walk.undo' || name === 'walk.redo') {
    const key = acts.turn(name === 'walk.undo' ? 'undo' : 'redo')
    return void (key !== undefined && key !== state.open && change((before) => opening(before, key)))
  }
  const at = paragraphAt(text(), selected.get().focus)
  if (name === 'walk.uncoded') {
    if (parts.disabled || !at) return
    const isCited = statements.some((it) => it.citations.some(({ paragraph }) => paragraph === at.number))
    if (isCited) return parts.say(`${unbroken(`Paragraph ${at.number}`)} is cited, so it needs no reason.`)
    return change({ uncoded: at.number })
  }
  if (name === 'walk.nextOpen' || name === 'walk.previousOpen') {
    const to = nextOpen(text(), selected.get().focus, name === 'walk.nextOpen' ? 1 : -1, { isDealtWith })
    if (!to) return parts.say('Every paragraph is dealt with.')
    change((before) => opening(before, null))
    select(caretAt(to.start))
    return focus('text')
  }
  const here = statements.findIndex((it) => it.key === state.open)
  const offset = selected.get().focus
  const isNext = name === 'walk.next'
  const near = isNext
    ? statements.find((it) => firstOf(it) > offset)
    : statements.findLast((it) => firstOf(it) < offset)
  const to = here < 0 ? near : statements[here + (isNext ? 1 : -1)]
  if (!to) return parts.say(isNext ? 'There is no statement after this.' : 'There is no statement before this.')
  parts.open(to.key)
}
