/** The command with which a coder commits what was published: the bench itself never commits. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Null where the folder is in no work tree of git, or git is not there. */
export async function commitCommand(folder: string, paths: readonly string[], message: string): Promise<string | null> {
  const inFolder = async (...words: string[]) => (await run('git', ['-C', folder, ...words], { timeout: 5_000 })).stdout
  let tracked: string[]
  try {
    if ((await inFolder('rev-parse', '--is-inside-work-tree')).trim() !== 'true') return null
    tracked = (await inFolder('ls-files', '-z', '--', ...paths)).split('\0')
  } catch {
    return null
  }
  // Git refuses a path that it has never seen and that is there no more.
  const added = paths.filter((path) => existsSync(join(folder, path)) || tracked.includes(path))
  const git = `git -C ${quoted(folder)}`
  return `${git} add --all -- ${added.map(quoted).join(' ')} && ${git} commit -m ${quoted(message)}`
}

/** For a shell: plain words stay readable. */
const quoted = (text: string) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)
