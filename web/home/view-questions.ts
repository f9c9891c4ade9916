/** Questions that a view answers, found by the words people ask them in. Pure. */
import { plainView, type ViewState } from '../state/url-state.js'

export interface ViewQuestion {
  id: string
  text: string
  /** Other words that people use for it. */
  words: string
  to: ViewState
}

const toView = (state: Partial<ViewState> & Pick<ViewState, 'view'>): ViewState => ({ ...plainView, ...state })

/** Made anew for each search index: the views declare their parameters first. */
export const viewQuestions = (): ViewQuestion[] => [
  {
    id: 'accepted',
    text: 'What do both sides accept, and what is near?',
    words: 'both accept accepted agree agreed agreement common consensus zone near settled partly accepts board',
    to: toView({ view: 'board', state: ['agreed', 'near'] }),
  },
  {
    id: 'unanswered',
    text: 'What did one side never answer, or refuse to discuss?',
    words:
      'unanswered answer answers answered not open silence silent ignored no reply still pending refuses refused refusing declined declines to discuss discussed discussing nobody demands other',
    to: toView({ view: 'conflicts', part: 'unanswered' }),
  },
  {
    id: 'given-up',
    text: 'What was given up or softened?',
    words: 'dropped drop softened given up concession concede conceded retreat moved move shift changed',
    to: toView({ view: 'ledger', reading: ['softened', 'dropped'] }),
  },
  {
    id: 'refused',
    text: 'What is refused?',
    words: 'refused refuse rejected reject red line stuck deadlock hardened',
    to: toView({ view: 'board', state: ['refused'] }),
  },
  {
    id: 'who-said-what',
    text: 'Who said what, from day to day?',
    words: 'trace timeline chronology said statements quotes quotations all',
    to: toView({ view: 'trace' }),
  },
  {
    id: 'one-source',
    text: 'What does a single source alone tell?',
    words: 'thin evidence single one source alone fragile weak',
    to: toView({ view: 'trace', alone: 'true' }),
  },
  {
    id: 'thin',
    text: 'Which readings rest on thin evidence?',
    words:
      'thin evidence fragile weak hedged anonymous unnamed leak leaks leaked rumour reportedly adversary single report sure certain',
    to: toView({ view: 'conflicts', part: 'thin' }),
  },
  {
    id: 'known',
    text: 'What could a reader know by a day, and what had been said?',
    words: 'known know then printed published reader later clock revealed',
    to: toView({ view: 'conflicts', part: 'known' }),
  },
  {
    id: 'conditions',
    text: 'Which conditions did each side set, and what did it offer, day by day?',
    words: 'condition conditions precondition exchange tied if unless offer offers offered trade package return',
    to: toView({ view: 'conflicts', part: 'conditions' }),
  },
  {
    id: 'returned',
    text: 'Which demands came back, unchanged, harder or softer?',
    words:
      'came come comes back again return returned reinstated reappear reappears repeated renewed earlier old later new proposals unchanged harder softer same raised',
    to: toView({ view: 'conflicts', part: 'returned' }),
  },
  {
    id: 'disagree',
    text: 'Where do sources disagree?',
    words: 'conflict conflicts disagree dispute disputed denied',
    to: toView({ view: 'conflicts' }),
  },
  {
    id: 'contradictions',
    text: 'Who contradicts whom on the same side?',
    words: 'conflict conflicts contradict contradicts contradiction contradictions dispute officials',
    to: toView({ view: 'conflicts', part: 'sides' }),
  },
  {
    id: 'stood',
    text: 'Where did each side stand on a day?',
    words: 'ledger position positions stand stood stance table',
    to: toView({ view: 'ledger' }),
  },
  {
    id: 'gap',
    text: 'Are the two sides coming closer?',
    words: 'gap converge converging convergence closer apart distance progress',
    to: toView({ view: 'gap' }),
  },
  {
    id: 'brief',
    text: 'What is the state of the talks, on one page?',
    words: 'brief briefing summary overview state talks print report',
    to: toView({ view: 'brief' }),
  },
  {
    id: 'graph',
    text: 'Who stands where on what, in one picture?',
    words: 'graph picture whole overview map drawing',
    to: toView({ view: 'graph' }),
  },
  {
    id: 'networks',
    text: 'Who sides with whom, on everything or on one demand?',
    words:
      'network networks camps coalition allies alliance ally agree agrees agreement together side align aligns aligned aligning alignment stands supports on',
    to: toView({ view: 'network' }),
  },
  {
    id: 'coded',
    text: 'How was this coded, and how far did the coders agree?',
    words: 'method methods reliability coding coded codebook coverage sources agreement kappa',
    to: toView({ view: 'method', section: 'agreement' }),
  },
  {
    id: 'versions',
    text: 'What changed with each version of the codebook?',
    words: 'codebook version versions changed changes rules other readings moved',
    to: toView({ view: 'method', section: 'versions' }),
  },
]
