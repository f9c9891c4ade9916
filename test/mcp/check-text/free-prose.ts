/**
 * Sentences as an assistant writes them, with what a careful reader of the record says of each, written before the checks
 * were. At first sight the checks supported 9 of the 22 that are right and flagged 10; none of the 18 that are wrong passed.
 */

/** What a reader with the record at hand says: it is right, it is wrong, or the record cannot decide it. */
export type Verdict = 'right' | 'wrong' | 'open'

export const freeProse: readonly [Verdict, string][] = [
  [
    'right',
    'By late March 2022, Ukraine was prepared to accept neutrality, though only in return for security guarantees [s003-02].',
  ],
  ['right', 'Putin rejected the deal that Kozak had negotiated, although the Kremlin denies this [s001-13].'],
  [
    'right',
    'Zelenskyy told the Joint Expeditionary Force on 15 March that Ukraine would not be joining NATO [s000-40].',
  ],
  ['right', 'According to Medinsky, Kyiv had offered neutrality after the Austrian or Swedish model [s000-43].'],
  ['right', 'Macron phoned Putin on the first day of the invasion and urged him to accept a ceasefire [s000-07].'],
  ['right', 'The Kremlin made clear in March 2025 that it would hand back none of the occupied land [s002-04].'],
  [
    'right',
    'Moscow dropped its insistence that Zelenskyy’s government step down, at least according to Cameron [s000-52].',
  ],
  ['right', 'In January 2024 Putin revived the demand for the removal of Ukraine’s government [s001-11].'],
  ['right', 'Washington put forward a 30-day truce in March 2025, which Kyiv accepted [s002-02, s002-03].'],
  [
    'right',
    'Britain and France both want to send troops once the fighting is over [s002-13, s002-14]; Russia has ruled this out [s002-15].',
  ],
  [
    'right',
    'Lavrov said on 16 March that “neutral status is being seriously discussed in a package with security guarantees” [s000-44].',
  ],
  ['right', 'Ukraine applied for EU membership on 28 February 2022 [s000-35].'],
  ['right', 'EU leaders meeting at Versailles called for a full Russian withdrawal [s000-34].'],
  ['right', 'The Financial Times reported that Russia might let Ukraine join the EU [s003-03].'],
  ['right', 'Zhovkva ruled out any surrender of territory [s004-04].'],
  ['right', 'At Antalya Kuleba pressed for a 24-hour ceasefire and aid for Mariupol [s000-27].'],
  ['right', 'Trump said he would consider easing sanctions as part of a peace deal [s002-19].'],
  ['right', 'Germany’s chancellor urged Russia to let humanitarian aid through [s000-18].'],
  ['right', 'Hegseth dismissed NATO membership for Ukraine as unrealistic [s002-10].'],
  ['right', 'NATO refused to shut its door to Ukraine [s001-05].'],
  ['right', 'Peskov insisted that the annexations be recognised before any peace plan [s001-10].'],
  ['right', 'Russia pledged to scale back its operations around Kyiv and Chernihiv [s003-01].'],
  ['wrong', 'Russia accepted the 30-day ceasefire in full in March 2025 [s002-01].'],
  ['wrong', 'Zelenskyy agreed to recognise Crimea as Russian [s003-02].'],
  ['wrong', 'Ukraine offered to demilitarise fully, Medinsky said [s000-43].'],
  ['wrong', 'Macron refused to back a ceasefire on 10 March [s000-32].'],
  ['wrong', 'On 29 March Lavrov announced a reduction of military activity around Kyiv [s003-01].'],
  ['wrong', 'The United States accepted binding security guarantees for Russia [s000-03].'],
  ['wrong', 'Kuleba told Lavrov that Ukraine would surrender [s000-29].'],
  ['wrong', 'Ukraine itself said that it would be neutral on the Austrian model [s000-43].'],
  ['wrong', 'Putin welcomed NATO peacekeepers in Ukraine [s002-15].'],
  ['wrong', 'In May 2022 the Russian delegation said that it would accept security guarantees for Ukraine [s001-02].'],
  ['wrong', 'Scholz threatened new sanctions on Russia on 24 February [s000-07].'],
  ['wrong', 'Turkey mediated but opposed a meeting of the two presidents [s000-31].'],
  ['wrong', 'On 18 March Podoliak withdrew Ukraine’s demand that Russian forces leave [s000-46].'],
  ['wrong', 'Russia gave up its claim to Crimea in Istanbul [s003-02].'],
  ['wrong', 'Analysts believe the talks were doomed from the start.'],
  ['open', 'Neither side was willing to compromise in earnest [s000-48].'],
  ['wrong', 'As Podoliak put it, Ukraine “will never yield an inch” [s000-47].'],
  ['wrong', 'The two delegations met again in Istanbul on 29 March [s009-99].'],
  ['open', 'This marked a turning point in the negotiations [s000-40].'],
  ['wrong', 'Estonia’s Kallas called for harsher sanctions [s000-34].'],
]
