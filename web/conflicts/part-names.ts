/** The findings by name: as a tab, and as the title of the page. */
import type { Part } from './params.js'

export const partNames: Record<Part, { tab: string; title: string }> = {
  sources: { tab: 'Sources disagree', title: 'Where the sources disagree' },
  sides: { tab: 'Who contradicts whom', title: 'Who contradicts whom on the same side' },
  unanswered: { tab: 'Not answered or discussed', title: 'What one side never answered, or refused to discuss' },
  returned: { tab: 'What came back', title: 'Which demands came back' },
  conditions: { tab: 'Conditions', title: 'Which conditions each side set' },
  thin: { tab: 'Thin evidence', title: 'Which readings rest on thin evidence' },
  known: { tab: 'Known then', title: 'What was known by then, and what had been said' },
}
