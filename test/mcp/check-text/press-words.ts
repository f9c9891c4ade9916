/** The words in which press sentences name demands, stances and readings, and which of these exclude one another. */

/** As the object of a verb; a demand without one is not spoken of. */
export const objects: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  `neutrality=a neutral status for Ukraine|neutrality
nato-renunciation=NATO renunciation|a Ukrainian renunciation of NATO membership
russian-security-guarantees=binding security guarantees for Russia
security-guarantees=security guarantees for Ukraine
no-foreign-bases=a ban on foreign bases|no foreign bases
eu-membership=Ukraine's EU membership
demilitarization=the demilitarisation of Ukraine|demilitarization
foreign-troops=the deployment of foreign troops
denazification=denazification
government-removal=the removal of Ukraine's government
russian-language=official status for the Russian language
annexation-recognition=recognition of the annexations
crimea=recognition of Crimea as Russian
donbas=the recognition of Donetsk and Luhansk
territorial-integrity=Ukraine's territorial integrity
ceasefire=a cease-fire|an immediate ceasefire
thirty-day-ceasefire=the 30-day ceasefire
withdrawal=the withdrawal of Russian forces
humanitarian-access=humanitarian corridors
leaders-meeting=a meeting between the two presidents
negotiations=peace talks|negotiations
sanctions-relief=the lifting of sanctions
further-sanctions=further sanctions`
    .split('\n')
    .map((line) => line.split('=') as [string, string])
    .map(([id, all]) => [id, all.split('|')]),
)

/** By class of a stance, and by reading. */
export const verbs: Readonly<Record<string, readonly string[]>> = {
  want: ['pressed for', 'sought', 'pushed for', 'reiterated its call for', 'called for'],
  refuse: ['said no to', 'opposed', 'dismissed', 'declined to accept', 'resisted'],
  accept: ['consented to', 'approved', 'said yes to'],
  lean: ['hinted that it might agree to', 'was willing to consider', 'indicated readiness for'],
  drop: ['abandoned its demand for', 'shelved its demand for', 'stopped demanding'],
  kept: [
    'continued to demand',
    'maintained its demand for',
    'was still insisting on',
    'had not given up its demand for',
  ],
  softened: ['had softened its position on', 'had become softer on'],
  dropped: ['no longer demanded', 'had abandoned its demand for'],
  rejected: ['was opposed to', 'continued to reject', 'had not agreed to'],
  leaning: ['was inclined to accept', 'was moving towards acceptance of', 'was leaning towards'],
  accepted: ['had agreed to', 'had consented to'],
  supports: ['was in favour of', 'endorsed'],
  opposes: ['was opposed to'],
}
export const against: Readonly<Record<string, readonly string[]>> = {
  ...{ want: ['refuse'], refuse: ['accept', 'want'], accept: ['refuse'], lean: ['refuse'], drop: ['want'] },
  ...{
    kept: ['dropped', 'softened'],
    softened: ['dropped', 'kept'],
    dropped: ['kept'],
    rejected: ['accepted', 'leaning'],
  },
  ...{ leaning: ['accepted', 'rejected'], accepted: ['rejected'], supports: ['opposes'], opposes: ['supports'] },
}
/** Of these one may be meant by the words of another. */
const kin = [
  'ceasefire ceasefire-local thirty-day-ceasefire ceasefire-verification withdrawal border-pullback',
  'neutrality nato-renunciation',
  'demilitarization no-offensive-weapons',
  'crimea crimea-talks territorial-integrity donbas annexation-recognition oblast-handover',
  'negotiations leaders-meeting arms-control-talks crimea-talks',
  'humanitarian-access civilian-protection ceasefire-local',
  'no-foreign-bases foreign-troops',
  'further-sanctions sanctions-relief',
  'security-guarantees russian-security-guarantees',
].map((line) => line.split(' '))
export const isKin = (a: string, b: string) => a === b || kin.some((all) => all.includes(a) && all.includes(b))
