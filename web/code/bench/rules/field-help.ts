/** What a coder needs to know of each field in plain words, before the codebook's own; the examples are invented. */
import type { RuledField } from './codebook-parts.js'

export interface FieldHelp {
  title: string
  says: readonly string[]
  /** A dispute in a port: a union and a company. */
  example?: string
}

export const fieldHelp: Readonly<Record<RuledField, FieldHelp>> = {
  statement: {
    title: 'What a statement is',
    says: [
      'One actor says or does one thing on one occasion. Two who speak together make a statement each; a second report of the same words is one more place of it.',
      'Code it where the text reports that somebody demanded, offered, accepted, refused, withdrew or repeated something. Forecasts and comments are not coded.',
    ],
  },
  speaker: {
    title: 'Who speaks',
    says: [
      'Whoever says it: the person, where the text names one, else the organisation or state. Who only passes the words on is a relay.',
    ],
    example: '“The company offers a bonus, said Elsa Lind, its spokeswoman”: Elsa Lind speaks.',
  },
  demand: {
    title: 'Which demand',
    says: ['Only the demand that the text names. What follows from it is worked out later, never coded.'],
    example: '“We cannot pay a night bonus” is about the night bonus, and says nothing of pay in general.',
  },
  stance: {
    title: 'Which stance',
    says: [
      'Asserts: the side that raised the demand, or a third one, wants it. Concedes: the side that raised it gives it up or asks for less, or the side that is asked accepts it. Rejects: it is refused.',
    ],
    example:
      'The union asks for shorter nights, and so asserts them; the company that agrees to them concedes them; the company that says no rejects them.',
  },
  extent: {
    title: 'How far the stance goes',
    says: [
      'Full: all of it. Partial: less in content, place or time. Conditional: it depends on an event or another demand (“if”, “until”, “only”).',
      'Signalled, only where somebody concedes: willing, ready, open to it. Where several fit: conditional before signalled before partial.',
    ],
    example: '“We are ready to talk about shorter nights”: the company concedes, signalled.',
  },
  exchange: {
    title: 'What it depends on',
    says: [
      'Exchange: each is given for the other. Precondition: the other demand must be met first, and is no return for this one. Sequence: the other only comes first in time.',
      'The extent of a stance that depends on a demand is conditional.',
    ],
    example:
      '“Four per cent if the nights get shorter” is an exchange. “No talks on pay before the strike ends” is a precondition. “First the nights, then pay” is a sequence.',
  },
  days: {
    title: 'When it was said',
    says: [
      'The first and the last day that the text allows, counted from its publication: type it as the text says it. A sentence without a day has that of the sentence before it.',
      'Where only a month is known, it is the month from its first day to its last. A day is never taken from another text.',
    ],
    example: '“Last Wednesday” in a paper of Thursday 14 March is 13 March.',
  },
  mode: {
    title: 'In whose words',
    says: [
      'Direct: a clause of the speaker’s own, with its verb, stands in quotation marks. Indirect: it is told in other words, or only single words are quoted. Document: an adopted text or a formal act.',
    ],
    example: '“We will not strike,” she said: direct. She spoke of “hard” nights: indirect.',
  },
  certainty: {
    title: 'How sure it is that it was said',
    says: [
      'Stated: without reserve. Hedged: “reportedly”, “apparently”, or an unnamed source alone. Disputed: the text says that somebody denies it.',
      'How firm the words themselves are belongs to the extent.',
    ],
  },
  summary: {
    title: 'The summary',
    says: ['One sentence of your own: who takes which stance on what. It is read without the text beside it.'],
    example: 'The union accepts four per cent in exchange for shorter nights.',
  },
  place: {
    title: 'Where the text says it',
    says: [
      'A place is words of one paragraph that say so; each stance has one at least, and each place tells only what its own words say. Titles and captions are not cited.',
      'The phrase is at most 12 words of the place, exactly as they stand: those that show the demand.',
    ],
  },
  relay: {
    title: 'Who passes it on here',
    says: [
      'Whoever says that the speaker said it, as the text has it at this place; nobody, where the text simply tells it. Then choose what they are to the speaker’s side: own, ally, mediator, adversary, press.',
      'Author: only where the text itself tells a lasting position, and no utterance.',
    ],
    example: '“The company has refused, the union said”: the company speaks, and the union, its adversary, relays it.',
  },
  occasion: {
    title: 'On which occasion',
    says: ['The meeting, call, interview or post at which it was said, where the text names one.'],
  },
  assessment: {
    title: 'How far the talks are',
    says: [
      'Where somebody says how far the talks on a demand or a draft are: agreed, near, open or stuck; unanswered where they give no answer. It is no stance.',
    ],
    example: '“We are close on the nights”: near.',
  },
  denial: {
    title: 'Who denies it',
    says: ['Whoever, as the text says, denies that this was said. The certainty is then disputed.'],
  },
  uncoded: {
    title: 'Why nothing is coded',
    says: [
      'A paragraph without a statement gets the reason that fits best, so that nobody has to ask whether it was read.',
    ],
  },
}
