/** Finds programs on PATH without starting them. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first of these programs that PATH has. */
export function findOnPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names
    .flatMap((name) => folders.map((folder) => join(folder, executable(name))))
    .find((path) => existsSync(path))
}

export const executable = (name: string) => (process.platform === 'win32' ? `${name}.exe` : name)
