/** Whether the places of a statement stand in the text, and tell what the statement says. */
import { paragraphOf, type SourceText, spanOf } from '../../codebook/source-text.js'
import type { CodedStatement } from '../coded-statement.js'
import { countWords, mostWords } from '../find-phrase.js'
import { fault, type StatementCheck, type StatementFault } from './statement-fault.js'

const inside = 'A citation never crosses a paragraph (codebook 3).'
const phraseRule = '`phrase` is a verbatim fragment of at most 12 words inside the place that pins it (codebook 3).'
const tellsRule =
  'Every stance and every assessment of a statement stands in the `tells` of at least one of its places; a place tells at least one (codebook 3).'
const relayRule = 'A relay belongs to the place where it relays (codebook 3).'

type Citation = CodedStatement['citations'][number]

export const checkPlaces: StatementCheck = ({ statement: { citations }, source, text }) =>
  citations.flatMap((place, index): StatementFault[] => {
    const at = (field: string) => `citations.${index}${field && `.${field}`}`
    const twice = citations.findIndex(({ start }) => start === place.start) < index
    return [
      ...(twice
        ? [
            fault(
              at(''),
              'Another place of this statement begins here.',
              'A place is where the text says so (codebook 3).',
            ),
          ]
        : []),
      ...(place.start >= place.end
        ? [fault(at(''), 'This place is empty.', inside)]
        : text
          ? inText(place, text, at)
          : []),
      ...(source.usableTo !== null && place.end > source.usableTo
        ? [
            fault(
              at(''),
              `It goes beyond what is coded of this text, which ends at ${source.usableTo}.`,
              'A text is coded up to `usableTo` (codebook 7).',
            ),
          ]
        : []),
      ...phraseFaults(place, at),
    ]
  })

function inText(place: Citation, text: SourceText, at: (field: string) => string): StatementFault[] {
  const paragraph = paragraphOf(text, place.start, place.end)
  if (!paragraph) return [fault(at(''), 'It does not lie inside one paragraph.', inside)]
  const { phrase } = place
  return [
    ...(paragraph.number === place.paragraph
      ? []
      : [fault(at('paragraph'), `It is in paragraph ${paragraph.number}.`, inside)]),
    ...(phrase && !spanOf(text, place.start, place.end).includes(phrase)
      ? [fault(at('phrase'), 'The phrase does not stand in this place word for word.', phraseRule)]
      : []),
  ]
}

function phraseFaults({ phrase = '' }: Citation, at: (field: string) => string): StatementFault[] {
  if (phrase.trim() === '') return [fault(at('phrase'), 'Choose some words that pin the place.', phraseRule)]
  const words = countWords(phrase)
  return words > mostWords ? [fault(at('phrase'), `The phrase has ${words} words.`, phraseRule)] : []
}

/** What places tell, and who relays them. */
export const checkTelling: StatementCheck = ({ statement }) => {
  const { stances, assesses, citations, relays } = statement
  const said = [
    ...stances.map(({ demand }, index) => [demand, `stances.${index}`] as const),
    ...assesses.map(({ target }, index) => [target, `assesses.${index}`] as const),
  ]
  const known = said.map(([id]) => id)
  const [told, relayed] = [citations.flatMap((it) => it.tells ?? []), citations.flatMap((it) => it.relays ?? [])]
  return [
    ...citations.flatMap(({ tells = [], relays: by = [] }, index) => [
      ...(tells.length === 0 ? [fault(`citations.${index}.tells`, 'Say what these words tell.', tellsRule)] : []),
      ...tells
        .filter((id) => !known.includes(id))
        .map((id) => fault(`citations.${index}.tells`, `The statement says nothing on "${id}".`, tellsRule)),
      ...by
        .filter((id) => !relays.some(({ actor }) => actor === id))
        .map((id) =>
          fault(`citations.${index}.relays`, `"${id}" is missing among the relays of the statement.`, relayRule),
        ),
    ]),
    ...(citations.length === 0
      ? []
      : [
          ...said
            .filter(([id]) => !told.includes(id))
            .map(([id, field]) => fault(field, `No place tells what it says of ${id}.`, tellsRule)),
          ...relays.flatMap(({ actor }, index) =>
            relayed.includes(actor) ? [] : [fault(`relays.${index}`, `${actor} relays it at no place.`, relayRule)],
          ),
        ]),
  ]
}
