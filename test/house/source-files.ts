/** The project's own files, and what a module imports. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { packageRoot } from '../../src/cypher/package-root.js'

export const readText = (file: string): string => readFileSync(join(packageRoot, file), 'utf8')

/** Paths, from the top of the project, of the files in a folder and below whose names match. */
export const filesIn = (folder: string, name = /\.tsx?$/): string[] =>
  readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(packageRoot, join(entry.parentPath, entry.name)))
    .sort()

export interface Import {
  /** Path of the imported module from the top of the project, without an ending. */
  target: string
  typeOnly: boolean
}

const statement = /^(?:import|export) (type )?(?:[^'"]* from )?['"](\.[^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g

/** What a module imports from the project itself, also when it does so later or passes it on. */
export function importsOf(file: string): Import[] {
  const text = readText(file)
  const at = (path = '') => relative(packageRoot, resolve(packageRoot, dirname(file), path)).replace(/\.jsx?$/, '')
  return [
    ...[...text.matchAll(statement)].map(([, type, path]) => ({ target: at(path), typeOnly: type !== undefined })),
    ...[...text.matchAll(dynamic)].map(([, path]) => ({ target: at(path), typeOnly: false })),
  ]
}
