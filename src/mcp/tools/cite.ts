/** Statements as citations: phrases of quote length, with speaker, day, source, paragraph and address. */
import { isoDays } from '../../codebook/day-words.js'
import { notFound } from '../../errors.js'
import { positionsIn } from '../../positions/read-positions.js'
import { allActors } from '../../questions/actors.js'
import { allSources } from '../../questions/sources.js'
import { wholeStatement } from '../../questions/support/whole-statement.js'
import type { Row } from '../answer/answer-sections.js'
import { answerText } from '../answer/answer-text.js'
import { oneLine } from '../answer/plain-text.js'
import { idsOf, refuseOthers } from '../given.js'
import type { Tool } from '../tool.js'

const mostIds = 50
/** No more of a source's text leaves the record, whatever its licence. */
const mostWords = 12

export const cite: Tool = {
  name: 'cite',
  description: `Statement ids to quotable phrases (verbatim, at most ${mostWords} words), with speaker, day, source, paragraph and address.`,
  params: { ids: { type: 'array', items: { type: 'string' } } },
  required: ['ids'],
  async answer(given, { graph, data, site }) {
    refuseOthers('cite', given, ['ids'])
    const ids = idsOf(given, 'ids', mostIds)
    const [positions, actors, sources] = await Promise.all([positionsIn(graph), allActors(graph), allSources(graph)])
    const nameOf = new Map(actors.map(({ id, name }) => [id, name]))
    const sourceOf = new Map(sources.map((it) => [it.id, it]))
    const missing = ids.filter((id) => positions.statementRow(id) < 0)
    if (missing.length === ids.length)
      throw notFound(`No statement has the id ${missing.join(', ')}. Look it up with find.`)
    const rows = ids.flatMap((id): Row[] => {
      const at = positions.statementRow(id)
      if (at < 0) return []
      const it = wholeStatement(positions, at)
      return it.citations.map(({ source, paragraph, phrase, relays }) => {
        const { title = source, publisher = '', url = null } = sourceOf.get(source) ?? {}
        const by = relays.map((relay) => nameOf.get(relay) ?? relay).join(', ')
        const cells = [
          `“${phrase.split(/\s+/).slice(0, mostWords).join(' ')}”`,
          `${nameOf.get(it.speaker) ?? it.speaker}${it.side === it.speaker ? '' : ` for ${it.side}`}`,
          ...[isoDays(it.earliest, it.latest), by === '' ? '' : `relayed by ${by}`],
          ...[`${title} (${publisher})`, String(paragraph), url ?? '', `${site}/statement/${encodeURIComponent(id)}`],
        ]
        return { cells: cells.map((text) => oneLine(text)), cites: { ids: [id], more: 0 } }
      })
    })
    const columns = ['phrase', 'speaker', 'day', 'whose word', 'source', 'paragraph', 'source url', 'address']
    const notes =
      missing.length > 0 ? [`These ids do not exist: ${missing.map((id) => oneLine(id, 40)).join(', ')}.`] : []
    const sections = [{ name: '', columns, rows }]
    return { text: await answerText({ facts: [], sections, data, notes }) }
  },
}
