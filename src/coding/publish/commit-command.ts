/** The command with which a coder commits what was published, pasted as it is into a shell: the bench itself never commits. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Names every file below `paths` that git has not got as it is now, and no other that is staged. It can be run anywhere in the
 * clone. Null where the folder is in no work tree of git, git is not there, or git has everything.
 */
export async function commitCommand(folder: string, paths: readonly string[], message: string): Promise<string | null> {
  let status: string
  try {
    const words = ['--porcelain', '-z', '--untracked-files=all', '--no-renames', '--', ...paths]
    status = (await run('git', ['-C', folder, 'status', ...words], { timeout: 5_000 })).stdout
  } catch {
    return null
  }
  // Two letters and a blank, then the path from the top of the clone, to which `:/` leads back.
  const files = status.split('\0').flatMap((entry) => (entry === '' ? [] : [quoted(`:/${entry.slice(3)}`)]))
  if (files.length === 0) return null
  return `git add -- ${files.join(' ')} && git commit -m ${quoted(message)} -- ${files.join(' ')}`
}

/** For a shell: plain words stay readable. */
const quoted = (text: string) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)
