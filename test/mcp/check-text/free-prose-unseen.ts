/**
 * More sentences as an assistant writes them, with what a careful reader of the record says of each, written in one go after
 * the checks were. At first sight the checks supported 12 of the 24 that are right, flagged 2 and could not tell 10; of the 19
 * that are wrong they found 14, could not tell 2, and supported 3. What these three showed has been mended since.
 */
import type { Verdict } from './free-prose.js'

export const unseenProse: readonly [Verdict, string][] = [
  ['right', 'Three days before the invasion Putin signed decrees recognising the two Donbas republics [s000-01].'],
  [
    'right',
    'On the eve of the war the US refused to give Moscow the security guarantees it wanted [s000-03], and so did NATO [s000-04].',
  ],
  ['right', 'Kyiv was unwilling to implement the Minsk agreements in full [s000-05].'],
  [
    'right',
    'On 28 February, in a call with Macron, Putin set out his conditions, among them neutrality and denazification [s000-10].',
  ],
  ['right', 'In early March the negotiators on the Ukrainian side agreed to humanitarian corridors [s000-13].'],
  ['right', 'Podoliak complained that the second round had settled only the question of corridors [s000-16].'],
  ['right', 'Putin told Scholz that talks could continue if all of Russia’s demands were met [s000-19].'],
  [
    'right',
    'Zhovkva, an adviser to Zelenskyy, made a ceasefire and a withdrawal of troops a precondition for negotiations [s004-04].',
  ],
  ['right', 'Kuleba later recounted that Lavrov had refused a ceasefire until Russia’s demands were met [s000-28].'],
  ['right', 'Kuleba ruled out capitulation [s000-29].'],
  ['right', 'Lavrov offered no commitment on a ceasefire at Antalya [s000-30].'],
  ['right', 'Çavuşoğlu voiced the hope that the two presidents would eventually meet [s000-31].'],
  ['right', 'Scholz joined the call for an immediate ceasefire on 10 March [s000-33].'],
  ['right', 'The European Union held out the prospect of further sanctions against Russia [s000-34].'],
  ['right', 'By mid-March Zelenskyy had acknowledged that Ukraine would not enter NATO [s000-40].'],
  ['right', 'Podoliak demanded legally binding security guarantees on 16 March 2022 [s000-42].'],
  ['right', 'Macron appealed to Putin on 18 March to lift the siege of Mariupol [s000-45].'],
  ['right', 'Podoliak insisted that “we cannot give away any territories” [s000-47].'],
  ['right', 'Erdoğan’s spokesman said the sides were close to agreement on neutrality [s000-57].'],
  ['right', 'Ukraine was reportedly ready to do without offensive weapons [s000-50].'],
  [
    'right',
    'Putin made an end to the fighting conditional on Ukraine handing over four regions and renouncing NATO [s002-06].',
  ],
  ['right', 'In February 2025 Russia asked for direct flights to resume [s002-16].'],
  ['right', 'Zakharova rejected the presence of foreign troops in Ukraine [s002-12].'],
  ['right', 'Moscow wants all sanctions lifted [s002-20].'],
  ['wrong', 'Putin agreed to an immediate ceasefire in his call with Macron on 3 March [s000-12].'],
  ['wrong', 'The Ukrainian delegation refused humanitarian corridors on 3 March [s000-13].'],
  ['wrong', 'Medinsky dismissed the agreement on corridors as meaningless [s000-15].'],
  ['wrong', 'Scholz told Putin that Germany would lift its sanctions [s000-18].'],
  ['wrong', 'Lavrov agreed to a 24-hour ceasefire proposed by Kuleba [s000-27].'],
  ['wrong', 'Lavrov dropped the demand for demilitarisation at Antalya [s000-30].'],
  ['wrong', 'The EU turned Ukraine’s application for membership down [s000-34].'],
  ['wrong', 'Zelenskyy said on 15 March that Ukraine insisted on joining NATO [s000-40].'],
  ['wrong', 'Macron demanded that Ukraine become neutral [s000-45].'],
  ['wrong', 'Fomin announced a complete ceasefire around Kyiv [s003-01].'],
  ['wrong', 'Podoliak offered to recognise Crimea as Russian in return for guarantees [s003-02].'],
  ['wrong', 'In 2023 Putin called for the overthrow of the Ukrainian government [s001-11].'],
  ['wrong', 'Ukraine rejected the American proposal for a 30-day ceasefire [s002-03].'],
  ['wrong', 'France ruled out sending troops to Ukraine [s002-14].'],
  ['wrong', 'The Kremlin accepted that occupied territory would be returned [s002-04].'],
  ['wrong', 'Hegseth promised that Ukraine would join NATO [s002-10].'],
  ['wrong', 'Trump lifted the sanctions on Russia [s002-19].'],
  ['wrong', 'London refused to send soldiers, whatever the outcome of the war [s002-13].'],
  ['wrong', 'Erdoğan said the sides had agreed on Crimea [s000-57].'],
  ['open', 'The offer showed how far Kyiv had moved since February [s003-02].'],
  ['open', 'Few observers expected the Kremlin to follow through [s003-01].'],
]
