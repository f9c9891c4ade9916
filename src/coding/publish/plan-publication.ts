/** What publishing a source would write and change, and what keeps it from being published. Nothing is written. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { readDataset } from '../../cypher/dataset.js'
import { LoadError } from '../../errors.js'
import { tryDataset } from '../../load/load-dataset.js'
import type { Graph, Graphs } from '../../store/graph-store.js'
import { openGraphs } from '../../store/open-store.js'
import { temporaryFolder } from '../../store/temporary-folder.js'
import { alikeStatements } from './alike-statements.js'
import { type CausedChange, causedChanges } from './caused-changes.js'
import { type PreparedSource, prepareSource, type StatementFaults } from './prepare-source.js'
import type { PublishingParts } from './publishing-parts.js'

export interface ChangedFile {
  path: string
  change: 'new' | 'changed' | 'removed' | 'same'
  /** As `diff -u` writes it; empty where nothing changes. */
  patch: string
}

export interface HeldCheck {
  check: string
  rule: string
}

export interface Plan {
  source: string
  /** Who coded it, as each statement will say; null where nothing can be published. */
  coder: string | null
  statements: number
  /** Why it cannot be published; nothing is written while there is any. */
  blocked: string[]
  /** What may be meant otherwise. */
  warnings: string[]
  faults: StatementFaults[]
  files: ChangedFile[]
  /** The checks that hold on the whole dataset with this source. */
  checks: HeldCheck[]
  changes: CausedChange[]
  /** Paragraphs that are listed with a reason. */
  uncoded: number
  /** Paragraphs that are neither cited nor listed. */
  open: number[]
}

export interface Planned {
  plan: Plan
  /** By path in the dataset's folder; none where it is blocked. */
  files: Map<string, string | null>
}

export async function planPublication(parts: PublishingParts, source: string): Promise<Planned> {
  const prepared = await prepareSource(parts, source)
  const { coder, statements, blocked, warnings, faults, list, files } = prepared
  const plan: Plan = {
    ...{ source, coder, statements: statements.length, blocked: [...blocked], warnings: [...warnings], faults },
    files: [...files].map(([path, text]) => changedFile(parts.dataset, path, text)),
    ...{ checks: [], changes: [], uncoded: list.listed.length, open: list.open },
  }
  if (list.open.length > 0)
    plan.warnings.push(
      `${list.open.length === 1 ? 'Paragraph' : 'Paragraphs'} ${list.open.join(', ')} ${list.open.length === 1 ? 'is' : 'are'} neither cited nor listed with a reason, which verify will name.`,
    )
  if (blocked.length > 0) return { plan, files: new Map() }
  try {
    const tried = await tryPublished(parts, prepared)
    return { plan: { ...plan, ...tried, warnings: [...plan.warnings, ...tried.warnings] }, files }
  } catch (error) {
    if (!(error instanceof LoadError)) throw error
    plan.blocked.push(`The dataset would not load with it. ${error.message}`)
    return { plan, files: new Map() }
  }
}

function changedFile(dataset: string, path: string, text: string | null): ChangedFile {
  const file = join(dataset, path)
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null
  if (before === text) return { path, change: 'same', patch: '' }
  const change = before === null ? 'new' : text === null ? 'removed' : 'changed'
  const [from, to] = [before === null ? '/dev/null' : path, text === null ? '/dev/null' : path]
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY }
  return { path, change, patch: createTwoFilesPatch(from, to, before ?? '', text ?? '', undefined, undefined, options) }
}

/** Loads the dataset as it would be into a store that is not kept, and compares its readings with those before. */
async function tryPublished(
  parts: PublishingParts,
  { statements, standing, files }: PreparedSource,
): Promise<Pick<Plan, 'checks' | 'changes' | 'warnings'>> {
  const days = [...statements, ...standing].map(({ latest }) => latest)
  const scripts = new Map([...files].filter(([path]) => path.endsWith('.cypher')))
  const dataset = readDataset(parts.dataset, scripts)
  const rules = new Map(dataset.checks.map(({ file, question }) => [file, question]))
  const checks: HeldCheck[] = []
  const check = (file: string) => checks.push({ check: file, rule: rules.get(file) ?? '' })
  return onStanding(parts, (before) =>
    inTrial(async (trial) =>
      tryDataset(trial, dataset, { check }, async (after) => ({
        checks,
        changes: await causedChanges(before, after, days),
        warnings: await alikeStatements(before, statements, standing),
      })),
    ),
  )
}

/** The graph of the files as they are: the loaded one, unless these changed since. */
async function onStanding<T>({ dataset, graphs }: PublishingParts, work: (graph: Graph) => Promise<T>): Promise<T> {
  const standing = readDataset(dataset)
  if ((await graphs.current())?.version === standing.version) return graphs.view(work)
  return inTrial((trial) => tryDataset(trial, standing, {}, work))
}

async function inTrial<T>(work: (graphs: Graphs) => Promise<T>): Promise<T> {
  const dataDir = temporaryFolder('publish')
  const graphs = await openGraphs({ dataDir })
  try {
    return await work(graphs)
  } finally {
    await graphs.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
