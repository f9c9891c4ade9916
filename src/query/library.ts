/**
 * The query library: the queries behind the questions, and saved queries. The header of a saved query is a question, a
 * description, `// @param name type default: meaning` (required if there is no default) and `// @returns`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { z } from 'zod'
import { packageRoot } from '../cypher/package-root.js'
import { parseQuery, type QueryParam } from '../cypher/query-file.js'
import { unknownName } from '../errors.js'
import { questionList } from '../questions/index.js'
import type { Params } from '../store/graph-store.js'
import { savedValue } from './saved-parameters.js'
import type { SavedParam, SavedQuery } from './saved-query.js'

const declaredDefault = /^(\/\/ @param (\w+) (\w+)) (\S+): /

/** All queries by name, those of questions first. @throws Error with the file and line of a header it cannot read. */
export function readLibrary(root = join(packageRoot, 'cypher')): SavedQuery[] {
  const read = (folder: string, kind: SavedQuery['kind']) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.cypher'))
      .sort()
      .map((file) => parseSaved(join(root, folder, file), kind))
  return [...read('queries', 'question'), ...read('library', 'saved')]
}

function parseSaved(path: string, kind: SavedQuery['kind']): SavedQuery {
  const name = basename(path, '.cypher')
  const file = relative(packageRoot, path)
  const defaults = new Map<string, string>()
  const source = readFileSync(path, 'utf8').replace(/^.*$/gm, (line) =>
    line.replace(declaredDefault, (_, head: string, param: string, __, value: string) => {
      defaults.set(param, value)
      return `${head}: `
    }),
  )
  const query = parseQuery(file, source)
  const described = source.split('\n').filter((line) => /^\/\/ (?!@)/.test(line))
  const params = query.params.map((param): SavedParam => {
    const value = kind === 'question' ? questionDefault(name, param) : defaults.get(param.name)
    return value === undefined ? param : { ...param, default: typedDefault(file, param, value) }
  })
  return {
    name,
    kind,
    title: query.question,
    description: described.slice(1).join(' ').replaceAll('// ', ''),
    params,
    returns: query.returns,
    text: query.text,
    file,
  }
}

/**
 * The query of a question (or one of several, named `question-more`) takes what the API would pass: the parameter's
 * default, or null where it is optional.
 */
function questionDefault(name: string, { name: param, type, meaning }: QueryParam): string | undefined {
  const question = questionList.find((it) => it.name === name.replace(/-.*/, ''))
  const { properties = {}, required = [] } = question
    ? (z.toJSONSchema(question.params, { io: 'input', unrepresentable: 'any' }) as {
        properties?: Record<string, { default?: unknown }>
        required?: string[]
      })
    : {}
  const usual = properties[param]?.default
  if (usual !== undefined) return String(usual)
  const isNeeded = required.includes(param) || (type === 'list' && !meaning.includes('null for all'))
  return isNeeded || !question ? undefined : 'null'
}

function typedDefault(file: string, param: QueryParam, text: string): Params[string] {
  try {
    return savedValue(param, text === 'null' ? null : text)
  } catch {
    throw new Error(`${file}: the default of ${param.name} is not of type ${param.type}.`)
  }
}

/** @throws Problem 404 that suggests the closest name. */
export function savedQuery(library: readonly SavedQuery[], name: string): SavedQuery {
  const found = library.find((query) => query.name === name)
  if (found) return found
  throw unknownName(
    'saved query',
    name,
    library.map((query) => query.name),
    'library',
  )
}
