/** Publishes a source: writes its files, all or none, and loads the dataset anew. It never commits. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readDataset } from '../../cypher/dataset.js'
import { type FilesTogether, writeTogether } from '../../cypher/write-together.js'
import { messageOf, Problem } from '../../errors.js'
import { loadVersion } from '../../versions/load-version.js'
import { openVersions } from '../../versions/versions.js'
import { cannotWrite } from '../cannot-write.js'
import { withLock } from '../with-lock.js'
import { commitCommand } from './commit-command.js'
import { type Plan, planPublication } from './plan-publication.js'
import type { PublishingParts } from './publishing-parts.js'

export interface Publication extends Plan {
  /** Paths in the dataset's folder. */
  written: string[]
  /** What is served from now on; null where the files are written and could not be loaded. */
  generation: string | null
  /** Why they could not be loaded. */
  notLoaded: string | null
  /** The command that commits the files; null outside a work tree of git. */
  commit: string | null
}

/** One after the other: each is planned on what the one before has written. */
const last = new Map<string, Promise<unknown>>()

/** @throws Problem 409 with `blocked` where it cannot be published; 403 or 507 when nothing can be written */
export function publishSource(parts: PublishingParts, source: string): Promise<Publication> {
  const { dataset } = parts
  const next = (last.get(dataset) ?? Promise.resolve()).catch(() => {}).then(() => publish(parts, source))
  last.set(dataset, next)
  return next
}

async function publish(parts: PublishingParts, source: string): Promise<Publication> {
  const { dataset, graphs, versions = openVersions(graphs) } = parts
  const plannedOn = readDataset(dataset).version
  const { plan, files } = await planPublication(parts, source)
  if (plan.blocked.length > 0)
    throw new Problem(409, 'Not published', `${source} cannot be published. ${plan.blocked.join(' ')}`, {
      blocked: plan.blocked,
      faults: plan.faults,
    })
  const changed = plan.files.filter(({ change }) => change !== 'same').map(({ path }) => path)
  if (changed.length > 0)
    await write(dataset, plannedOn, new Map(changed.map((path) => [path, files.get(path) ?? null])))
  const text = join('texts', `${source}.txt`)
  const own = join('coding', source)
  const scripts = changed.filter((path) => !path.startsWith(join(own, '/')))
  const paths = [...new Set([...scripts, own, ...(existsSync(join(dataset, text)) ? [text] : [])])]
  const commit = await commitCommand(dataset, paths.sort(), `Publish ${source}, coded by ${plan.coder}`)
  try {
    const standing = readDataset(dataset)
    const served = await graphs.current()
    const { generation } =
      served?.version === standing.version ? served : (await loadVersion(graphs, standing, versions)).data
    // A server makes a new generation ready beside the old one: whoever published sees the new one next.
    await graphs.settled?.()
    return { ...plan, written: changed, generation, notLoaded: null, commit }
  } catch (error) {
    const notLoaded = `The files are written, but the graph before is still served: ${messageOf(error)}`
    return { ...plan, written: changed, generation: null, notLoaded, commit }
  }
}

/** @throws Problem 409 where the scripts are others than those that it was planned on */
async function write(dataset: string, plannedOn: string, files: FilesTogether): Promise<void> {
  try {
    await withLock(join(dataset, 'coding', 'publishing'), async () => {
      if (readDataset(dataset).version !== plannedOn)
        throw new Problem(409, 'Conflict', 'The dataset was changed meanwhile, and nothing is written. Publish again.')
      writeTogether(dataset, files)
    })
  } catch (error) {
    throw cannotWrite(error, 'What is published')
  }
}
