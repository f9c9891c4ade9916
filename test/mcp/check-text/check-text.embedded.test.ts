/** Drafts against the shipped record: generated sentences, true and with one fault, and prose as assistants write it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type CheckedSentence, textChecker, type Verdict } from '../../../src/mcp/check-text/checker.js'
import type { CheckedRecord } from '../../../src/mcp/check-text/record.js'
import { recordOfGraph } from '../../../src/mcp/check-text/record-of-graph.js'
import { questions } from '../../../src/questions/index.js'
import type { FullStatement } from '../../../src/questions/support/whole-statement.js'
import { mulberry32 } from '../../provision/mulberry32.js'
import { withClient } from '../with-client.js'
import { freeProse } from './free-prose.js'
import { unseenProse } from './free-prose-unseen.js'
import { factsOf, faults, sentence, showing, templates } from './generate-sentences.js'

const { served, call } = withClient()
let record: CheckedRecord
let check: (draft: string) => Promise<CheckedSentence[]>
let statements: readonly FullStatement[]
beforeAll(async () => {
  await served().graphs.view(async (graph) => {
    record = await recordOfGraph(graph)
    const all = await questions.trace.answer(graph, questions.trace.params.parse({ limit: '200' }))
    statements = all.items as FullStatement[]
  })
  check = textChecker(record)
})

const asked = 100
const verdicts = async (draft: string) => (await check(draft)).map(({ verdict }) => verdict)

describe.each([1, 2, 3])('of sentences made of the record with seed %i', (seed) => {
  it('100 true ones in a dozen forms are supported', async () => {
    const random = mulberry32(seed)
    const failed: string[] = []
    expect(templates.length).toBeGreaterThanOrEqual(12)
    for (let made = 0; made < asked; ) {
      const facts = factsOf(record, statements[Math.floor(random() * statements.length)] as FullStatement, random)
      if (!facts) continue
      const text = sentence(facts, random, templates[made++ % templates.length])
      const got = await check(text)
      if (got.length !== 1 || got[0]?.verdict !== 'supported') failed.push(`${text} ${got.flatMap((it) => it.reasons)}`)
    }
    expect(failed).toEqual([])
  })

  it('100 with one fault each are not supported', async () => {
    const random = mulberry32(seed + 1000)
    const kinds = Object.keys(faults)
    const passed: string[] = []
    const seen = new Set<string>()
    for (let made = 0; made < asked; ) {
      const kind = kinds[made % kinds.length] as string
      const facts = factsOf(record, statements[Math.floor(random() * statements.length)] as FullStatement, random)
      const wrong = facts && faults[kind]?.(facts, record, statements, random)
      if (!wrong) continue
      const forms = showing[kind]
      const template = forms && templates[forms[made % forms.length] as number]
      const text = sentence(wrong, random, template)
      seen.add(kind)
      made++
      if (!(await verdicts(text)).includes('not supported')) passed.push(`${kind}: ${text}`)
    }
    expect([...seen].sort()).toEqual(kinds.sort())
    expect(passed).toEqual([])
  })
})

/** How many sentences of a set get each verdict. */
async function tally(set: typeof freeProse, expected: string): Promise<Record<Verdict, number>> {
  const counts: Record<Verdict, number> = { supported: 0, 'not supported': 0, 'cannot tell': 0 }
  for (const [is, text] of set) {
    if (is !== expected) continue
    const [verdict = 'cannot tell'] = await verdicts(text)
    counts[verdict]++
  }
  return counts
}

describe('prose as assistants write it', () => {
  it('that was written before the checks: 18 of 22 right sentences pass, and none of 18 wrong ones', async () => {
    expect(await tally(freeProse, 'right')).toEqual({ supported: 18, 'not supported': 1, 'cannot tell': 3 })
    expect(await tally(freeProse, 'wrong')).toEqual({ supported: 0, 'not supported': 17, 'cannot tell': 1 })
  })

  it('that was written after them: 16 of 24 right sentences pass, and none of 19 wrong ones', async () => {
    expect(await tally(unseenProse, 'right')).toEqual({ supported: 16, 'not supported': 0, 'cannot tell': 8 })
    expect(await tally(unseenProse, 'wrong')).toEqual({ supported: 0, 'not supported': 17, 'cannot tell': 2 })
  })

  it('that claims nothing of the record is never supported', async () => {
    expect((await tally(freeProse, 'open')).supported + (await tally(unseenProse, 'open')).supported).toBe(0)
  })
})

describe('a claim', () => {
  it.each<[string, Verdict, string]>([
    ['[s000-01]', 'cannot tell', ''],
    ['It rained; then came the sun [s000-01].', 'cannot tell', 'could not be read'],
    ['By 15 March 2022 Russia demanded denazification [s000-30].', 'supported', ''],
    ['By 29 March 2022 Russia demanded denazification [s000-30].', 'not supported', 'a later word of the side'],
    ['Russia still demands denazification [s000-30].', 'not supported', 'a later word of the side'],
    ['A 30-day ceasefire was proposed by Washington [s002-02].', 'supported', ''],
    ['A 30-day ceasefire was proposed by Moscow [s002-02].', 'not supported', 'United States'],
    ['Britain and France proposed foreign troops [s002-13, s002-14].', 'supported', ''],
    ['Britain and Germany proposed foreign troops [s002-13, s002-14].', 'not supported', 'not Germany'],
    ['Britain proposed foreign troops [s002-13, s002-14].', 'not supported', 's002-14 does not say this'],
    [
      'Ukraine offered neutrality, Medinsky said [s000-43]. Putin turned down the deal [s001-13].',
      'supported',
      'Kremlin denies it',
    ],
    ['Washington proposed a 30-day ceasefire [s002-02]. Kyiv accepted it [s002-03].', 'supported', ''],
    ['Washington proposed a 30-day ceasefire [s002-02]. Kyiv rejected it [s002-03].', 'not supported', '30-day'],
    ['Zelenskyy said that Russia wanted talks [s000-08].', 'not supported', 'not Russia'],
    [
      'Lavrov demanded neutrality [s000-44]. He also demanded the return of Alaska [s000-44].',
      'cannot tell',
      'it does not name',
    ],
    ['The Russian side no longer insisted on a ban on foreign bases [s000-38].', 'not supported', 'demands it'],
    ['Russia abandoned its demand that Ukraine give up joining NATO [s000-44].', 'not supported', 'demands it'],
    ['Russia gave up its demand that Ukraine give up joining NATO [s000-44].', 'not supported', 'demands it'],
    ['Russia had not given up its demand for neutrality [s000-44].', 'supported', ''],
    ['Russia was asking for a narrower form of neutrality [s000-12].', 'not supported', 'demands it'],
    ['* Neutrality — Moscow: kept (as of 10 March 2022) [s000-12]', 'supported', ''],
    ['* Neutrality — Moscow: dropped (as of 10 March 2022) [s000-12]', 'not supported', 'demands it'],
    ['* Denazification — Moscow: kept (as of 10 March 2022) [s000-12]', 'not supported', 'nothing on'],
    ['As of Friday, 11 March 2022 Moscow was still demanding neutrality [s000-12].', 'supported', ''],
    ['Russia called for neutrality, Bloomberg said [s004-02].', 'supported', ''],
    ['Russia called for neutrality, Reuters said [s004-02].', 'not supported', 'Bloomberg'],
    ['According to Ukraine’s foreign minister Kuleba, Russia refused a ceasefire [s000-28].', 'supported', ''],
    ['On 15 March 2022 Russia was still demanding denazification [s000-30].', 'supported', ''],
    ['On 31 March 2022 Russia was still demanding denazification [s000-30].', 'not supported', 'a later word'],
    ['Russia opposed a ceasefire, and so did Ukraine [s000-12].', 'not supported', 'Ukraine'],
    ['Russia demanded neutrality for the first time on 16 March 2022 [s000-44].', 'cannot tell', 'before'],
    ['Russia first demanded neutrality on 28 February 2022 [s000-10].', 'supported', ''],
    ['Kyiv was leaning towards neutrality as of 15 March 2022 [s000-40].', 'supported', ''],
    ['Macron called for peace talks, a source in the German government said [s000-32].', 'supported', ''],
    ['Russia did not reject the 30-day ceasefire, and was open to it [s002-01].', 'supported', ''],
  ])('“%s” is %s', async (text, verdict, reason) => {
    const sentence = (await check(text.startsWith('[') ? `So it is ${text}.` : text)).at(-1)
    expect([sentence?.verdict, sentence?.reasons.join('; ')]).toEqual([verdict, expect.stringContaining(reason)])
  })
})

describe('the tool check_text', () => {
  it('lists what has no support first, with the reasons, and counts', async () => {
    const draft =
      'Putin recognised nothing. Kuleba ruled out surrender [s000-99]. Ukraine accepted the 30-day ceasefire in March 2025 [s002-03]. Russia accepted neutrality [s002-03].'
    const { text, structured } = await call('check_text', { text: draft })
    expect(structured).toEqual({ supported: 1, notSupported: 3, cannotTell: 0 })
    const rows = text.split('\n').filter((line) => /^\d \| /.test(line))
    expect(rows.map((row) => row.split(' | ').slice(0, 2))).toEqual([
      ['1', 'not supported'],
      ['2', 'not supported'],
      ['4', 'not supported'],
      ['3', 'supported'],
    ])
    expect(rows[0]).toContain('no statement is cited')
    expect(rows[1]).toMatch(/there is no statement s000-99\. Did you mean "s000-\d\d"\?/)
    expect(rows[2]).toContain('[s002-03]')
    expect(text.split('\n')[1]).toMatch(/^3 not supported, 0 cannot tell, 1 supported\./)
  })

  it.each([
    ['', 'text is missing. Give it as text.'],
    ['x'.repeat(20_001), 'text has 20001 characters; at most 20000 are read at a time.'],
  ])('refuses what it cannot read', async (text, problem) => {
    expect(await call('check_text', { text })).toMatchObject({ isError: true, text: problem })
  })

  it.each([
    ['prose', freeProse.map(([, text]) => text).join(' ')],
    ['full stops', '.'],
    ['brackets', '(a1)'],
    ['names', 'Russia said that Ukraine said '],
    ['quotation marks', '“'],
  ])('reads 20,000 characters of %s soon, and answers within the bound', async (_, piece) => {
    const draft = piece.repeat(20_000 / piece.length).slice(0, 19_980)
    const begun = performance.now()
    const { text } = await call('check_text', { text: `${draft} [s000-01].` })
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(text.length).toBeLessThanOrEqual(16_000)
  })
})
