/** One statement as a quotation: the phrase, who said it by whose report, what it does, and where it is printed. */

import { referenceOf } from '../shell/share/citation.js'
import { StanceLetter } from '../shell/stance-letter.js'
import { useNames } from '../state/catalog.js'
import { exchangeText, stanceVerb } from '../state/codebook-words.js'
import { counted, inQuotes, listed } from '../state/phrases.js'
import { unbroken } from '../state/unbroken.js'
import { sameLens } from '../state/url-state.js'
import { quotedFrom, titleOf } from '../statement/attribution.js'
import { EmbedCut } from './embed-cut.js'
import { EmbedLink } from './embed-link.js'
import type { AskedFor, EmbeddedView, Embedding } from './embedding.js'
import './statement-embed.css'

/** Stances of a statement that a card has room for. */
const mostStances = 6

type Statement = AskedFor<'statement'>['statement']

/** Of a summary, in letters. */
const longest = 300

export function embeddedStatement(asked: AskedFor<'statement'>, { catalog, state, link }: Embedding): EmbeddedView {
  const { summary } = asked.statement
  const statement = {
    ...asked.statement,
    summary: summary.length > longest ? `${summary.slice(0, longest - 1)}…` : summary,
  }
  const { name } = catalog
  const href = link(sameLens(state, 'statement', statement.id))
  const who = titleOf(statement, name)
  const doubt = {
    stated: '',
    hedged: 'Reported with reserve.',
    disputed: `Denied by ${listed(statement.disputedBy.map(name))}.`,
  }[statement.certainty]
  return {
    kind: statement.speaker === statement.side ? who : `${who}, for ${name(statement.side)}`,
    title: `${who}: ${statement.summary}`,
    // The words below are its source's: under the speaker's name alone they would read as the speaker's.
    heading: statement.summary,
    said: doubt,
    when: '',
    href,
    drawing: <Card statement={statement} href={href} linkTo={(id) => link(sameLens(state, 'demand', id))} />,
  }
}

interface Props {
  statement: Statement
  href: string
  linkTo: (demand: string) => string
}

function Card({ statement, href, linkTo }: Props) {
  const { sources, name } = useNames()
  const quoted = quotedFrom(statement, sources, name)
  const stances = statement.stances.slice(0, mostStances)
  const more = statement.stances.length - stances.length
  return (
    <>
      {quoted && (
        <figure class="embed-quote">
          <blockquote>{inQuotes(quoted.phrase)}</blockquote>
          <figcaption>
            {referenceOf({ ...quoted.source, url: null }, unbroken(`paragraph ${quoted.paragraph}`))}
            {quoted.source.url && (
              <>
                , <EmbedLink href={quoted.source.url}>the text</EmbedLink>
              </>
            )}
            . {quoted.isDirect ? 'The text quotes the speaker in part.' : 'The words are the text’s.'}
          </figcaption>
        </figure>
      )}
      <ul class="embed-stances">
        {stances.map(({ demand, stance, extent, exchange }) => (
          <li key={demand}>
            <StanceLetter stance={stance} /> {stanceVerb[stance]}{' '}
            <EmbedLink href={linkTo(demand)}>{name(demand)}</EmbedLink>
            {extent !== 'full' && `, ${extent}`}
            {exchange.map(({ kind, demand: other }) => ` ${exchangeText[kind]} ${name(other)}`).join(',')}
          </li>
        ))}
      </ul>
      <EmbedCut left={more > 0 ? [counted(more, 'more stance')] : []} href={href} />
    </>
  )
}
