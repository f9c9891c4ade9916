/** Checks a draft against the record, sentence by sentence, by the ids that it cites. */
import { didYouMean } from '../../errors.js'
import { positionsIn } from '../../positions/read-positions.js'
import { onceAGeneration } from '../../store/once-a-generation.js'
import type { Row } from '../answer/answer-sections.js'
import { answerText } from '../answer/answer-text.js'
import { oneLine } from '../answer/plain-text.js'
import { type CheckedSentence, claimReader, textChecker, type Verdict } from '../check-text/checker.js'
import { recordOfGraph } from '../check-text/record-of-graph.js'
import { refuseOthers, textOf } from '../given.js'
import type { Tool } from '../tool.js'

const longestDraft = 20_000
/** Of more statements, none is looked through for a near id. */
const mostSearched = 5_000
/** So many wrong ids get the one that was meant. */
const mostMeant = 10
const order: readonly Verdict[] = ['not supported', 'cannot tell', 'supported']

export const checkText: Tool = {
  name: 'check_text',
  description:
    'Checks your draft, each sentence with ids of statements in brackets [s000-01]: whether they exist, and whether side, demand, day, reading, quotation and whose word it is are what they say. What has no support comes first. Call it before you answer.',
  params: { text: { type: 'string' } },
  required: ['text'],
  async answer(given, { graph, data }) {
    refuseOthers('check_text', given, ['text'])
    const draft = textOf(given, 'text', longestDraft)
    const [record, reader, positions] = await Promise.all([recordOfGraph(graph), readerOf(graph), positionsIn(graph)])
    const few = positions.count <= mostSearched
    const known = few ? Array.from({ length: positions.count }, (_, row) => positions.statementId(row)) : []
    let left = mostMeant
    const nearest = (id: string) => (left-- > 0 ? didYouMean(id, known) : '')
    const sentences = await textChecker(record, nearest, reader)(draft)
    const count = (verdict: Verdict) => sentences.filter((it) => it.verdict === verdict).length
    const counts = {
      supported: count('supported'),
      notSupported: count('not supported'),
      cannotTell: count('cannot tell'),
    }
    const summary = `${counts.notSupported} not supported, ${counts.cannotTell} cannot tell, ${counts.supported} supported.`
    const advice =
      counts.notSupported + counts.cannotTell > 0
        ? ' Mend or drop what is not supported; where it cannot tell, read the statement and decide.'
        : ''
    const rows = order.flatMap((verdict) =>
      sentences.flatMap((it, at) => (it.verdict === verdict ? [rowOf(it, at + 1)] : [])),
    )
    const sections = [{ name: '', columns: ['no', 'verdict', 'why', 'sentence'], rows }]
    return {
      text: await answerText({
        facts: [],
        sections,
        data,
        notes: [`${summary}${advice}`],
        otherwise: 'check the draft in parts',
      }),
      structured: counts,
    }
  },
}

const readerOf = onceAGeneration(async (graph) => claimReader(await recordOfGraph(graph)))

const rowOf = ({ text, ids, verdict, reasons }: CheckedSentence, number: number): Row => ({
  cells: [String(number), verdict, oneLine(reasons.join('; '), 600), oneLine(text, 160)],
  cites: { ids, more: 0 },
})
