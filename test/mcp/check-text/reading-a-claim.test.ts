/** What is read from the words of a claim: the act, the days, the quotations, the names. */
import { describe, expect, it } from 'vitest'
import type { Extent, ReadingName, Role, Stance } from '../../../src/codebook/words.js'
import { actApart } from '../../../src/mcp/check-text/act-fits.js'
import { claimedDays, daysApart } from '../../../src/mcp/check-text/claimed-days.js'
import { nameFinder } from '../../../src/mcp/check-text/marked-claim.js'
import { quoteFit, quotesIn } from '../../../src/mcp/check-text/quotes.js'
import { saidAct } from '../../../src/mcp/check-text/said-act.js'

describe('the act', () => {
  it.each([
    ['demanded neutrality', 'wants', true],
    ['did not demand neutrality', 'refuses', false],
    ['no longer insists on neutrality', 'gives up', false],
    ['gave up neutrality', 'gives up', false],
    ['refused to give up neutrality', 'refuses', true],
    ['rejected the demand for neutrality', 'refuses', false],
    ['never accepted neutrality', 'refuses', false],
    ['agreed to drop neutrality', 'gives up', false],
    ['no longer opposes neutrality', 'no longer opposes', true],
    ['revived the demand for neutrality', 'demands again', true],
    ['would be neutral', 'offers', true],
    ['would not be neutral', 'refuses', false],
    ['must be neutral', 'wants', true],
    ['now refuses neutrality', 'hardens', false],
    ['disowned neutrality', 'disowns', false],
    ['stopped demanding neutrality', 'gives up', false],
    ['shelved its demand for neutrality', 'gives up', false],
    ['failed to demand neutrality', 'refuses', false],
    ['denied demanding neutrality', 'refuses', false],
    ['was leaning towards accepting neutrality', 'leans', true],
    ['made its demand for neutrality', 'wants', true],
    ['neutrality: kept', 'wants', true],
  ])('of “%s” is that it %s', (text, act, isFor) => {
    const said = saidAct(text)
    expect(said?.isFor).toBe(isFor)
    if (act !== 'refuses' || !isFor) expect(said?.act).toBe(act)
  })

  it.each([
    'neutrality on 16 march',
    'backed down on neutrality',
    'muddled its demand for neutrality',
    'swept away its demand for neutrality',
  ])('of “%s” is not read', (text) => {
    expect(saidAct(text)).toBeNull()
  })
})

describe('a claim and the codebook', () => {
  const fits = (text: string, role: Role, stance: Stance, extent: Extent, reading: ReadingName) => {
    const said = saidAct(text)
    if (!said) throw new Error(`No act in ${text}`)
    return actApart(said, { role, stance, extent, reading }) === null
  }

  it.each<[string, Role, Stance, Extent, ReadingName]>([
    ['still demands it', 'raiser', 'ASSERTS', 'full', 'kept'],
    ['demands it again', 'raiser', 'ASSERTS', 'full', 'reinstated'],
    ['asks for less', 'raiser', 'ASSERTS', 'partial', 'narrowed'],
    ['signalled that it might drop it', 'raiser', 'CONCEDES', 'signalled', 'softened'],
    ['gave it up', 'raiser', 'CONCEDES', 'full', 'dropped'],
    ['disowned it', 'raiser', 'REJECTS', 'full', 'repudiated'],
    ['refuses it', 'addressee', 'REJECTS', 'full', 'rejected'],
    ['now refuses it', 'addressee', 'REJECTS', 'full', 'hardened'],
    ['is ready to accept it', 'addressee', 'CONCEDES', 'signalled', 'leaning'],
    ['accepts it on a condition', 'addressee', 'CONCEDES', 'conditional', 'leaning'],
    ['partly accepts it', 'addressee', 'CONCEDES', 'partial', 'leaning'],
    ['accepts it', 'addressee', 'CONCEDES', 'full', 'accepted'],
    ['leans towards accepting it', 'addressee', 'CONCEDES', 'signalled', 'leaning'],
    ['supports it', 'third', 'ASSERTS', 'full', 'supports'],
    ['opposes it', 'third', 'REJECTS', 'full', 'opposes'],
    ['no longer opposes it', 'third', 'CONCEDES', 'full', 'yielding'],
  ])('“%s” is a %s that %s %s', (text, role, stance, extent, reading) => {
    expect(fits(text, role, stance, extent, reading)).toBe(true)
  })

  it.each<[string, Role, Stance, Extent, ReadingName]>([
    ['gave it up', 'raiser', 'ASSERTS', 'full', 'kept'],
    ['rejected it', 'raiser', 'ASSERTS', 'full', 'kept'],
    ['accepted it', 'raiser', 'ASSERTS', 'full', 'kept'],
    ['demands it again', 'raiser', 'ASSERTS', 'partial', 'narrowed'],
    ['gave it up', 'raiser', 'CONCEDES', 'signalled', 'softened'],
    ['insists on it', 'raiser', 'CONCEDES', 'full', 'dropped'],
    ['accepted it', 'addressee', 'REJECTS', 'full', 'rejected'],
    ['now refuses it', 'addressee', 'REJECTS', 'full', 'rejected'],
    ['accepted it', 'addressee', 'CONCEDES', 'signalled', 'leaning'],
    ['fully accepted it', 'addressee', 'CONCEDES', 'partial', 'leaning'],
    ['demanded it', 'addressee', 'CONCEDES', 'full', 'accepted'],
    ['leans towards accepting it', 'addressee', 'CONCEDES', 'full', 'accepted'],
    ['opposed it', 'third', 'ASSERTS', 'full', 'supports'],
    ['supported it', 'third', 'REJECTS', 'full', 'opposes'],
  ])('“%s” is no %s that %s %s', (text, role, stance, extent, reading) => {
    expect(fits(text, role, stance, extent, reading)).toBe(false)
  })
})

describe('a day', () => {
  it.each([
    ['on 15 March 2022', 'on', '2022-03-15', '2022-03-15'],
    ['on March 15, 2022', 'on', '2022-03-15', '2022-03-15'],
    ['by 21 March', 'by', '2022-03-21', '2022-03-21'],
    ['as of 2022-03-21', 'by', '2022-03-21', '2022-03-21'],
    ['in March 2025', 'on', '2025-03-01', '2025-03-31'],
    ['in late March 2022', 'on', '2022-03-21', '2022-03-31'],
    ['between 1 and 11 March 2022', 'on', '2022-03-01', '2022-03-11'],
    ['between 28 February and 21 March 2022', 'on', '2022-02-28', '2022-03-21'],
    ['in 2024', 'on', '2024-01-01', '2024-12-31'],
    ['since February', 'since', '2022-02-01', '2022-02-28'],
    ['before 24 February 2022', 'before', '2022-02-24', '2022-02-24'],
  ])('as “%s”', (text, kind, earliest, latest) => {
    expect(claimedDays(`It spoke ${text}, and left.`, ['2022'])).toMatchObject([{ kind, earliest, latest }])
  })

  it.each(['30-day ceasefire', 'the posture of 1997', '15 years', 'a 24-hour truce', 'it may march on'])(
    'is not in “%s”',
    (text) => {
      expect(claimedDays(text, ['2022'])).toEqual([])
    },
  )

  it.each([
    ['on 15 March 2022', '2022-03-15', '2022-03-15', 'fits'],
    ['on 15 March 2022', '2022-03-16', '2022-03-16', 'apart'],
    ['on 15 March 2022', '2022-03-01', '2022-03-31', 'open'],
    ['in March 2022', '2022-03-01', '2022-03-11', 'fits'],
    ['in March 2022', '2022-02-28', '2022-03-31', 'open'],
    ['by 15 March 2022', '2022-03-10', '2022-03-10', 'fits'],
    ['by 15 March 2022', '2022-03-16', '2022-03-16', 'apart'],
    ['before 15 March 2022', '2022-03-15', '2022-03-15', 'apart'],
  ])('“%s” and a statement of %s to %s: %s', (text, earliest, latest, fit) => {
    const [claimed] = claimedDays(text, [])
    const apart = claimed && daysApart(claimed, { earliest, latest })
    expect(apart === null ? 'fits' : apart?.sure ? 'apart' : 'open').toBe(fit)
  })
})

describe('a quotation', () => {
  const phrases = ['meaning it would not join military alliances or host', 'Time to talk. It is time']
  it.each([
    ['“would not join military alliances”', 'verbatim'],
    ['"Would not join — military alliances"', 'verbatim'],
    ['“would never join military alliances”', 'absent'],
    ['“would not … military alliances”', 'verbatim'],
    ['“meaning it would not join military alliances or host bases at all”', 'longer'],
  ])('%s is %s', (text, fit) => {
    const [quote] = quotesIn(`He said ${text} there.`)
    expect(quote && quoteFit(quote, phrases)).toBe(fit)
  })

  it.each([
    ['Ukraine’s offer and Kyiv’s hope', 0],
    ['its “need for “humanitarian corridors” protected” now', 1],
    ['a "first quotation here" and ‘a second one there’', 2],
  ])('%s has %i', (text, count) => {
    expect(quotesIn(text)).toHaveLength(count)
  })
})

describe('a name', () => {
  const actor = (id: string, name: string, kind: string, aliases: string[] = [], sides: string[] = []) => ({
    ...{ id, name, kind, aliases, sides },
  })
  const names = nameFinder([
    actor('ukraine', 'Ukraine', 'state', ['Kyiv']),
    actor('united-states', 'United States', 'state', ['US', 'Washington']),
    actor('russia', 'Russia', 'state', ['Moscow']),
    actor('volodymyr-zelenskyy', 'Volodymyr Zelenskyy', 'person', ['Zelensky'], ['ukraine']),
    actor('france', 'France', 'state', ['Paris']),
  ])
  it.each([
    ['Kyiv agreed', '@0@ agreed'],
    ['the Ukrainian side', 'the @0@ side'],
    ['Ukraine’s offer', '@0@ offer'],
    ['the U.S. and the US told us', 'the @1@ and the @1@ told us'],
    ['American diplomats', '@1@ diplomats'],
    ['the Russians left', 'the @2@ left'],
    ['Selenskyj and Zelensky', '@3@ and @3@'],
    ['the French proposal', 'the @4@ proposal'],
  ])('in “%s”', (text, marked) => {
    expect(names.mark(text)).toBe(marked)
  })
})
