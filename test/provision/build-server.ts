/** Builds the server before the tests that start it, unless `dist` is newer than every source file. */
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
/** Folder of the built drawing of embeds. */
export const builtDrawing = join(root, 'dist/embed')

/** Whether what was built is newer than these files and all that lies in these folders. A folder changes when a file in it goes. */
export function isBuilt(file: string, sources: readonly string[]): boolean {
  const changed = (path: string) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const within = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
  const isFolder = (path: string) => statSync(join(root, path)).isDirectory()
  const all = sources.flatMap((path) => [path, ...(isFolder(path) ? within(path) : [])])
  return all.every((path) => changed(path) < changed(file))
}

export default function buildServer(): void {
  // Of the page's own code, cards and embeds are built for the server too.
  if (isBuilt('dist/cli.js', ['src', 'web'])) return
  execFileSync('npm', ['run', '--silent', 'build:server'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
}
