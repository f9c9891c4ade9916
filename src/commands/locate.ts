/** `demarche locate`: where a phrase stands in a source's text, and the line of a script that cites it. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Command } from 'commander'
import { readText, type SourceText } from '../codebook/source-text.js'
import { unpublished } from '../coding/coded-source.js'
import { codedSources } from '../coding/coding-folder.js'
import { type SourceEntry, sourcesIn } from '../coding/dataset-sources.js'
import { countWords, type Found, findPhrase, mostWords } from '../coding/find-phrase.js'
import { readConfig } from '../config.js'
import { readDataset } from '../cypher/dataset.js'
import { stringLiteral } from '../cypher/write-literals.js'
import { didYouMean, messageOf, UsageError } from '../errors.js'

interface Options {
  sources?: string
  json?: true
}

export function locateCommand(): Command {
  return new Command('locate')
    .description(
      'Find a phrase in a source: paragraph, offsets in code points, and the line of a script that cites it.',
    )
    .argument('<source>', 'id of a source of the dataset, or a file with its text')
    .argument('<phrase>', `words of the text as they stand there, at most ${mostWords}`)
    .option('--sources <dir>', 'folder with the texts (default: SOURCES_DIR, or the texts of the dataset)')
    .option('--json', 'write the places as JSON')
    .action(locate)
}

/** Writes every place to standard output; a phrase that is not there is said on standard error, with exit code 1. */
function locate(name: string, phrase: string, options: Options): void {
  if (phrase.trim() === '') throw new UsageError('The phrase is empty. Give some words of the text.')
  const words = countWords(phrase)
  if (words > mostWords)
    throw new UsageError(
      `The phrase has ${words} words. A phrase is a verbatim fragment of at most ${mostWords} words that pins the place; ` +
        'the sentence itself stays in the source (codebook 3).',
    )
  const { text, source } = openSource(name, options)
  const { hits, nearest, crosses } = findPhrase(text, phrase, source.language ?? 'en')
  if (options.json) process.stdout.write(`${JSON.stringify({ source: source.id, hits, nearest, crosses }, null, 2)}\n`)
  else for (const hit of hits) process.stdout.write(`${placeText(source, hit)}\n`)
  for (const hit of hits) warnOfEnd(source, hit)
  if (hits.length > 0) return
  process.exitCode = 1
  const place = nearest ? `paragraph ${nearest.found.paragraph}` : ''
  const why = crosses
    ? `It runs from paragraph ${crosses[0]} into ${crosses[1]}: cite each part by itself, since no citation crosses a paragraph.`
    : nearest
      ? `Nearest, in ${place}, differing ${nearest.differs}: ${nearest.found.phrase.text}`
      : 'Nothing there is like it.'
  process.stderr.write(`demarche: ${source.id} does not have this phrase word for word. ${why}\n`)
  if (nearest && !options.json) process.stdout.write(`${placeText(source, nearest.found)}\n`)
}

function warnOfEnd({ id, usableTo }: SourceEntry, { phrase }: Found): void {
  if (usableTo === null || phrase.end <= usableTo) return
  process.stderr.write(
    `demarche: [${phrase.start}, ${phrase.end}) is beyond what is coded of ${id}, which ends at ${usableTo}.\n`,
  )
}

/** The place, then a map for `citedIn` over the whole sentence, whose `tells` is for the coder to fill. */
function placeText({ id }: SourceEntry, { paragraph, phrase, sentence }: Found): string {
  return [
    `${id}, paragraph ${paragraph}: the phrase is [${phrase.start}, ${phrase.end}), its sentence [${sentence.start}, ${sentence.end})`,
    `  {source: ${stringLiteral(id)}, paragraph: ${paragraph}, start: ${sentence.start}, end: ${sentence.end},`,
    `    phrase: ${stringLiteral(phrase.text)},`,
    '    tells: [], relays: []}',
  ].join('\n')
}

function openSource(name: string, options: Options): { text: SourceText; source: SourceEntry } {
  const config = readConfig()
  const own = join(config.DATASET, 'texts')
  const folder = options.sources ?? config.SOURCES_DIR ?? (existsSync(own) ? own : undefined)
  const entries: SourceEntry[] = [
    ...sourcesIn(readDataset(config.DATASET)),
    ...codedSources(config.DATASET).flatMap((id) => unpublished(config.DATASET, id)?.record ?? []),
  ]
  const entry = entries.find(({ id }) => id === name)
  const path = entry ? (folder ? join(folder, basename(entry.file)) : null) : fileNamed(name, folder)
  if (entry && path === null)
    throw new UsageError(`The dataset names the file ${entry.file}. Say where it is: --sources DIR, or SOURCES_DIR.`)
  if (path === null) {
    const ids = entries.map(({ id }) => id)
    throw new UsageError(`There is no source "${name}" in the dataset, and no such file.${didYouMean(name, ids)}`)
  }
  const text = readFile(path)
  const known = entry ?? entries.find(({ sha256, file }) => sha256 === text.sha256 || basename(file) === basename(path))
  if (known?.sha256 && known.sha256 !== text.sha256)
    throw new UsageError(
      `${path} is not the text that was coded as ${known.id}: its hash is ${text.sha256}, not ${known.sha256}.`,
    )
  return { text, source: known ?? { id: 'source', file: basename(path), sha256: null, language: null, usableTo: null } }
}

/** A file at this path, or of this name among the texts. */
function fileNamed(name: string, folder: string | undefined): string | null {
  const isFile = (path: string) => existsSync(path) && statSync(path).isFile()
  if (isFile(name)) return name
  const among = folder === undefined ? null : join(folder, basename(name))
  return among !== null && isFile(among) ? among : null
}

function readFile(path: string): SourceText {
  try {
    return readText(readFileSync(path))
  } catch (error) {
    throw new UsageError(
      error instanceof TypeError
        ? `${path} is not UTF-8. Save it as UTF-8.`
        : `${path} cannot be read: ${messageOf(error)}`,
    )
  }
}
