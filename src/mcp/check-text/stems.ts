/** Words that mean the same in talks, as one: what a sentence says of a demand is compared by these. */

/** Phrases first; each pattern becomes the word before it. In folded letters. */
const alike: readonly [string, RegExp][] = [
  ['ceasefire', /\b(?:cease[- ]?fires?|truces?|armistice|cessation of hostilities)\b/g],
  [
    'ceasefire',
    /\b(?:stop|halt|end|cease|suspend|ceas)(?:s|ped|ed|ping|ing)? (?:(?:the|all|its|their|of) )*(?:fighting|hostilities|attacks?|wars?|military action|advance|offensive|combat|shooting|invasion)\b/g,
  ],
  ['30-day', /\b(?:30|thirty)[- ]days?\b/g],
  ['withdrawal', /\b(?:withdr\w+|pull(?:s|ed|ing)?[- ]?outs?|troops? leav\w+|forces leave)\b/g],
  ['pullback', /\bpull(?:s|ed|ing)?[- ]?backs?\b/g],
  ['neutral', /\b(?:neutral\w*|non-?aligned|non-?alignment)\b/g],
  ['territory', /\b(?:territor\w+|lands?)\b/g],
  ['recognise', /\brecogni\w+/g],
  ['troops', /\b(?:troops?|soldiers?|forces|peace-?keep\w+)\b/g],
  ['talks', /\b(?:negotiat\w+|talks?|talking|dialogues?|diplomacy)\b/g],
  ['join', /\b(?:join\w*|member(?:ship)?s?|accession|entry|enter(?:s|ed|ing)?|appl(?:y|ied|ication)\w*)\b/g],
  ['renunciation', /\brenounc\w+/g],
  ['aid', /\b(?:humanitarian (?:aid|access|help|assistance)|aid|corridors?|safe passage)\b/g],
  ['guarantee', /\bguarant\w+/g],
  ['president', /\b(?:presidents?|leaders?)\b/g],
  ['demilitarise', /\b(?:demilitari\w+|disarm\w*)\b/g],
  ['denazify', /\bde-?nazif\w+/g],
  ['remove', /\b(?:remov\w+|oust\w*|overthr\w+|step(?:s|ped)? down|resign\w*)\b/g],
  ['handover', /\bhand(?:s|ed|ing)?[- ]?over\b/g],
  ['annex', /\bannex\w*/g],
  ['embassy', /\b(?:embass\w+|missions?)\b/g],
  ['verify', /\bverif\w+/g],
  ['seize', /\b(?:seis\w+|seiz\w+|confiscat\w+)\b/g],
  ['lift', /\b(?:lift\w*|eas(?:e|es|ed|ing)|relief|reliev\w+)\b/g],
]

/** Of longer words, the beginning says what they are about. */
const longestStem = 6

const empty = new Set(
  (
    'a an the of to in on at for from by with without into over under about as is are was were be been being has have had do does did it its this that these those they their ' +
    'them he his him she her we our us you your i who which what when where while than then so such and or but nor not no if also both all any some each other ' +
    'accept accepts accepted adopt adopts adopted hold holds keep keeps get gets got make makes made named account accounts there here up out will would can could should may might must shall said says say told tells tell according'
  ).split(' '),
)

/** Reads a folded text, with marks of actors, as the words that count. */
export function stemsOf(folded: string): string[] {
  let text = folded
  for (const [word, pattern] of alike) text = text.replace(pattern, ` ${word} `)
  return [...text.matchAll(/@\d+@|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)]
    .map(([word]) => word)
    .filter((word) => !empty.has(word))
    .map((word) => (word.startsWith('@') ? word : stem(word)))
}

function stem(word: string): string {
  const plain = word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?:es|s)$/, '') : word
  return plain.slice(0, longestStem)
}
