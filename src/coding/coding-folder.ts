/** The folder `coding` of a dataset: which sources are coded there, by whom, and in which files. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { badRequest } from '../errors.js'

/** What else stands in a source's folder, and so is no coder's name. */
const reserved = ['decisions', 'source', 'uncoded']
const coderName = /^[a-z0-9][a-z0-9-]{0,59}$/
/** Ids that are names of folders too; other sources cannot be coded on the bench. */
const folderName = /^[A-Za-z0-9_][\w.-]{0,119}$/

export const isCoderName = (name: string) => coderName.test(name) && !reserved.includes(name)
export const isFolderName = (source: string) => folderName.test(source)

export const codingFolder = (dataset: string) => join(dataset, 'coding')
export const sourceFolder = (dataset: string, source: string) => join(codingFolder(dataset), nameOf(source))
export const passFile = (dataset: string, source: string, coder: string) =>
  join(sourceFolder(dataset, source), `${coderOf(coder)}.jsonl`)
export const decisionsFile = (dataset: string, source: string) => join(sourceFolder(dataset, source), 'decisions.jsonl')

/** The sources that have a folder, in the order of their names. */
export function codedSources(dataset: string): string[] {
  const folder = codingFolder(dataset)
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() && isFolderName(entry.name) ? [entry.name] : [])).sort()
}

/** Those who have a pass on a source, in the order of their names. */
export function codersOf(dataset: string, source: string): string[] {
  const folder = sourceFolder(dataset, source)
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).flatMap((file) => /^(.+)\.jsonl$/.exec(file)?.[1] ?? [])
  return names.filter(isCoderName).sort()
}

/** @throws Problem 400 */
export function coderOf(name: string): string {
  if (isCoderName(name)) return name
  throw badRequest(
    `"${name}" cannot be a coder's name: it is made of small letters, digits and hyphens, and is none of ${reserved.join(', ')}.`,
  )
}

function nameOf(source: string): string {
  if (isFolderName(source)) return source
  throw badRequest(
    `The source "${source}" cannot be coded here: its id is not made of letters, digits, hyphens and points.`,
  )
}
