/** Codes statements on the bench by keys alone, as somebody who knows what each has to say and reads the lists by eye. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CodedStatement } from '../../../src/coding/coded-statement.js'
import { longDay, span } from '../../../web/time/days.js'
import type { Keyboard } from './keyboard.js'

export interface Coding {
  page: Page
  hands: Keyboard
  /** The words of the text between two offsets. */
  words: (start: number, end: number) => string
  /** The name of an actor, demand or event as the lists have it. */
  name: (id: string) => string
}

type Citation = CodedStatement['citations'][number]
type On = CodedStatement['stances'][number]

const stanceKeys = { ASSERTS: 'a', CONCEDES: 'c', REJECTS: 'r' }
/** More sentences than lie between two places. */
const mostSentences = 8

export async function codeStatement(coding: Coding, wanted: CodedStatement): Promise<void> {
  const { hands, page } = coding
  const known: On[] = []
  for (const [at, place] of wanted.citations.entries()) {
    await select(coding, place)
    await hands.press(at === 0 ? 'Enter' : '+')
    if (at === 0) await hands.choose('speaker', coding.name(wanted.speaker ?? ''))
    else if (known.length > 1) {
      await page.locator(`[data-field="told.${at}"]:focus-within`).waitFor()
      for (const [index, { demand }] of known.entries())
        if (place.tells?.includes(demand)) await hands.press(String(index + 1))
    }
    const told = wanted.stances.filter(({ demand }) => place.tells?.includes(demand))
    for (const stance of told) {
      if (known.some(({ demand }) => demand === stance.demand)) continue
      if (at > 0 || known.length > 0) await hands.press('l')
      await codeStance(coding, wanted, stance, known.length)
      known.push(stance)
    }
    for (const actor of place.relays ?? []) {
      await hands.press('y')
      await hands.choose('relay', coding.name(actor))
      const relation = wanted.relays.find((it) => it.actor === actor)?.relation
      expect(await chosen(page, `relation.${actor}`)).toBe(relation)
    }
    await takePhrase(coding, place, at)
  }
  await codeRest(coding, wanted)
}

async function codeStance({ hands, page, name }: Coding, wanted: CodedStatement, stance: On, at: number) {
  await hands.choose('demand', name(stance.demand))
  await page.locator(`[data-field="stance.${at}"]:focus-within`).waitFor()
  await hands.press(stanceKeys[stance.stance ?? 'ASSERTS'])
  await turn({ hands, page }, 'e', `extent.${at}`, stance.extent)
  for (const { for: on, kind } of wanted.exchanges.filter(({ of }) => of === stance.demand)) {
    await hands.press('x')
    await hands.choose('exchange', name(on))
    expect(kind).toBe('exchange')
  }
}

async function codeRest({ hands, page, name }: Coding, wanted: CodedStatement) {
  const { earliest = '', latest = '' } = wanted
  const days = page.locator('.days-line output')
  if ((await days.textContent()) !== span(earliest, latest)) {
    await hands.press('t')
    const offered = page.locator('.rule-of-days button')
    const offer = (await offered.count()) > 0 ? await offered.textContent() : null
    if (offer?.endsWith(span(earliest, latest))) await hands.press('1')
    else await hands.press(...typedDays(earliest, latest), 'Enter')
    await days.getByText(span(earliest, latest), { exact: true }).waitFor()
  }
  await turn({ hands, page }, 'm', 'mode', wanted.mode)
  await turn({ hands, page }, 'd', 'certainty', wanted.certainty)
  if (wanted.at !== undefined) {
    await hands.press('v')
    await hands.choose('occasion', name(wanted.at))
    await hands.press('Escape')
  }
  await hands.press('w')
  await hands.type(wanted.summary ?? '')
  await hands.press('Ctrl+Enter')
}

/** "1-28 March": the publication gives the year. */
const typedDays = (earliest: string, latest: string) =>
  earliest === latest ? longDay(earliest) : `${Number(earliest.slice(8))}-${longDay(latest)}`

const chosen = (page: Page, field: string) => page.locator(`[data-field="${field}"] .chosen`).textContent()

/** Presses the key that takes the next word until it is the wanted one. */
async function turn({ hands, page }: Pick<Coding, 'hands' | 'page'>, key: string, field: string, word?: string) {
  for (let turns = 0; (await chosen(page, field)) !== word; turns++) {
    if (turns > 5) expect.fail(`${field} does not become ${word}`)
    await hands.press(key)
  }
}

const selectedIn = async (page: Page) =>
  ((await page.locator('.selection-bar .hidden[role=status]').textContent()) ?? '').replace('Selected: ', '').trim()

/** Sentence by sentence, as long as another one is selected. */
async function select({ hands, page, words }: Coding, { start, end }: Citation) {
  for (let sentences = 0; (await selectedIn(page)) !== words(start, end).trim(); sentences++) {
    if (sentences === mostSentences) expect.fail(`No sentence is: ${words(start, start + 40)}`)
    if (!(await isInText(page))) await hands.press('Escape')
    await hands.press('s')
  }
}

const isInText = (page: Page) => page.locator('.bench-text:focus').count()

const wordsOf = new Intl.Segmenter('en', { granularity: 'word' })
const countOf = (text: string) => [...wordsOf.segment(text)].filter((it) => it.isWordLike).length

/** Selects the words of the phrase within the place, word by word, unless the phrase that the bench takes is right. */
async function takePhrase({ hands, page, words }: Coding, { start, end, phrase = '' }: Citation, at: number) {
  if ((await page.locator(`[data-field="phrase.${at}"]`).inputValue()) === phrase) return
  const place = words(start, end)
  const before = place.slice(0, place.indexOf(phrase))
  const after = place.slice(before.length + phrase.length)
  if (!(await isInText(page))) await hands.press('Escape')
  const left = Array<string>(countOf(after)).fill('Ctrl+ArrowLeft')
  const right = Array<string>(countOf(before)).fill('Ctrl+ArrowRight')
  const along = Array<string>(countOf(phrase)).fill('Shift+Ctrl+ArrowRight')
  const fromEnds = [...(right.length > 0 ? ['[', ...right] : []), ...(left.length > 0 ? [']', ...left] : [])]
  const fromStart = ['ArrowLeft', ...right, ...along]
  await hands.press(...(fromEnds.length < fromStart.length && /^\s|^$/.test(after) ? fromEnds : fromStart))
  await hands.press('q')
  await expect.poll(() => page.locator(`[data-field="phrase.${at}"]`).inputValue()).toBe(phrase)
}
