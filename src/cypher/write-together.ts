/** Writes several files of a folder together: all of them or none, also when the process is killed in between. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { toDisk } from './to-disk.js'

/** What is to be written, by path inside the folder; null removes a file. */
export type FilesTogether = ReadonlyMap<string, string | Uint8Array | null>

/** Folders of writings that were begun; the rest of the name is the process that began it. */
const begun = '.writing-'
/** Once it stands in that folder the files count as written, whatever comes. */
const decided = 'decided.json'
/** A writing takes seconds; one that decided nothing in so long was killed. */
const abandonedMs = 600_000

/**
 * Writes the files beside their places, decides, and only then moves them there. What a killed process decided and did
 * not finish, the next reader of the folder finishes.
 *
 * @throws the error of the file system on a full or read-only disk; then nothing is changed
 */
export function writeTogether(folder: string, files: FilesTogether): void {
  const beside = join(folder, `${begun}${process.pid}`)
  rmSync(beside, { recursive: true, force: true })
  const paths = [...files.keys()]
  try {
    mkdirSync(beside, { recursive: true })
    for (const [index, path] of paths.entries()) {
      refuseOutside(folder, path)
      const content = files.get(path) ?? null
      if (content !== null) writeSynced(join(beside, String(index)), content)
    }
    writeSynced(
      join(beside, `${decided}.part`),
      JSON.stringify(paths.map((path) => ({ path, removed: files.get(path) === null }))),
    )
    syncFolder(beside)
    renameSync(join(beside, `${decided}.part`), join(beside, decided))
    syncFolder(beside)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    throw error
  }
  finish(folder, beside)
}

/** Finishes what killed processes had decided to write into the folder, and removes what they only began. */
export function finishWriting(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(begun)) continue
    const beside = join(folder, name)
    if (existsSync(join(beside, decided))) finish(folder, beside)
    else if (Date.now() - statSync(beside).mtimeMs > abandonedMs) rmSync(beside, { recursive: true, force: true })
  }
}

/** May be begun anew, or be done by two at a time: a file that is no longer beside its place stands there. */
function finish(folder: string, beside: string): void {
  const paths = JSON.parse(readFileSync(join(beside, decided), 'utf8')) as { path: string; removed: boolean }[]
  const folders = new Set<string>()
  for (const [index, { path, removed }] of paths.entries()) {
    const place = join(folder, path)
    if (removed) {
      rmSync(place, { force: true })
      continue
    }
    mkdirSync(dirname(place), { recursive: true })
    folders.add(dirname(place))
    if (existsSync(join(beside, String(index)))) renameSync(join(beside, String(index)), place)
  }
  for (const changed of folders) syncFolder(changed)
  rmSync(beside, { recursive: true, force: true })
}

function refuseOutside(folder: string, path: string): void {
  if (resolve(folder, path).startsWith(resolve(folder) + sep)) return
  throw new Error(`${path} lies outside ${folder}.`)
}

function writeSynced(file: string, content: string | Uint8Array): void {
  const handle = openSync(file, 'w')
  try {
    writeFileSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Without this a power cut may undo a rename. Windows syncs no folders. */
function syncFolder(folder: string): void {
  if (process.platform !== 'win32') toDisk(folder)
}
