/** Why a paragraph has nothing to code (sections 1 and 8): a closed list, which the page uses too. */

export const uncodedReasons = {
  background: 'context, or what was said on other occasions than those that are coded',
  commentary: 'forecasts, analysis, and the author’s own views and wishes',
  'not-coded-by-rule': 'said, but by a rule or a ruling not coded',
  heading: 'a heading, a date line, a byline or navigation',
  caption: 'the caption of a picture, or a note beside the text',
  title: 'the title of the text',
  'military-event': 'an executed military event',
  schedule: 'when and where the talks go on',
  'opinion-poll': 'what a poll found',
  'before-window': 'said or done before the window opens',
  'outside-usable-range': 'beyond the part of the text that is coded',
  garbled: 'garbled, or what it refers to is lost',
} as const

export type UncodedReason = keyof typeof uncodedReasons
