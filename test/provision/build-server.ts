/** Builds the server before the tests that start it, unless `dist` is newer than every source file. */
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
/** Folder of the built drawing of embeds. */
export const builtDrawing = join(root, 'dist/embed')

export default function buildServer(): void {
  const built = statSync(join(root, 'dist/cli.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  // Of the page's own code, cards and embeds are built for the server too.
  const isOld = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).every(
      (file) => statSync(join(root, folder, file)).mtimeMs < built,
    )
  if (isOld('src') && isOld('web')) return
  execFileSync('npm', ['run', '--silent', 'build:server'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
}
