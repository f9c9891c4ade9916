/** `demarche publish`: writes the scripts of a source that was coded, and loads them; nothing is committed. */
import { Command } from 'commander'
import { codedSources, decisionsFile, passFile } from '../coding/coding-folder.js'
import { sourcesIn } from '../coding/dataset-sources.js'
import { openPassLog } from '../coding/pass-log.js'
import { type Plan, planPublication } from '../coding/publish/plan-publication.js'
import { type Publication, publishSource } from '../coding/publish/publish-source.js'
import { readConfig } from '../config.js'
import { readDataset } from '../cypher/dataset.js'
import { nothingLoaded, UsageError } from '../errors.js'
import { graphsOf, versionsOf } from '../serve.js'
import { count } from '../verify/report-text.js'
import { requireSource } from './require-source.js'

interface Options {
  dryRun?: true
  json?: true
}

export function publishCommand(): Command {
  return new Command('publish')
    .description('Write the scripts of a source that was coded, and load them. All of its passes must be closed.')
    .argument('<source>', 'id of the source')
    .option('--dry-run', 'only show what would be written, and which readings it would change')
    .option('--json', 'write the whole answer as JSON')
    .action(run)
}

async function run(source: string, { dryRun, json }: Options): Promise<void> {
  const config = readConfig()
  const graphs = await graphsOf(config)
  const logs = {
    pass: (of: string, coder: string) => openPassLog(passFile(config.DATASET, of, coder)),
    decisions: (of: string) => openPassLog(decisionsFile(config.DATASET, of)),
  }
  const versions = versionsOf(config, graphs, say)
  const parts = { dataset: config.DATASET, sourcesDir: config.SOURCES_DIR, graphs, logs, versions, reader: null }
  try {
    const published = sourcesIn(readDataset(config.DATASET)).map(({ id }) => id)
    requireSource(
      source,
      [...new Set([...published, ...codedSources(config.DATASET)])].sort(),
      `source in ${config.DATASET}`,
    )
    if (!(await graphs.current())) throw nothingLoaded()
    const { plan } = await planPublication(parts, source)
    const done = dryRun || plan.blocked.length > 0 ? null : await publishSource(parts, source)
    if (json) process.stdout.write(`${JSON.stringify(done ?? plan, null, 2)}\n`)
    else process.stdout.write(`${[...(dryRun ? patchesOf(plan) : []), ...linesOf(plan)].join('\n')}\n`)
    if (plan.blocked.length > 0) throw new UsageError(`${source} cannot be published. ${plan.blocked.join(' ')}`)
    if (done && !json) process.stdout.write(`${doneLines(done).join('\n')}\n`)
  } finally {
    await graphs.close()
  }
}

const say = (message: string) => process.stderr.write(`demarche: ${message}\n`)

const patchesOf = ({ files }: Plan) => files.flatMap(({ patch }) => (patch === '' ? [] : patch.trimEnd()))

const doneLines = ({ written, notLoaded, generation, commit }: Publication) => [
  ...written.map((path) => `Wrote ${path}`),
  notLoaded ?? `Published generation ${generation}.`,
  ...(commit ? [`To commit it:\n  ${commit}`] : []),
]

function linesOf({ coder, statements, checks, changes, uncoded, warnings, faults }: Plan): string[] {
  const of = (reading: Plan['changes'][number]['before']) => reading?.reading ?? 'silent'
  return [
    `${count(statements, 'statement')}, coded by ${coder ?? 'nobody'}; ${count(uncoded, 'paragraph')} with a reason; ${count(checks.length, 'check')} held.`,
    ...changes.map((it) => `${it.day}: ${it.side} on ${it.demand}, ${of(it.before)} -> ${of(it.after)}`),
    ...warnings.map((warning) => `Warning, ${warning}`),
    ...faults.flatMap(({ key, faults }) => faults.map(({ field, message }) => `${key}, ${field}: ${message}`)),
  ]
}
