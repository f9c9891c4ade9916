/** `demarche versions`: the published versions of the data, and what each changed of the one before. */
import { Command } from 'commander'
import { readConfig } from '../config.js'
import { UsageError } from '../errors.js'
import { graphsOf, versionsOf } from '../serve.js'
import type { VersionFacts } from '../versions/version-file.js'
import { toTable } from './table.js'

export function versionsCommand(): Command {
  return new Command('versions')
    .description('The published versions of the data, and what each changed of the one before.')
    .argument('[version]', 'list what this version changed')
    .option('--json', 'write all that is known as JSON')
    .action(run)
}

async function run(version: string | undefined, { json }: { json?: true }): Promise<void> {
  const config = readConfig()
  const graphs = await graphsOf(config)
  try {
    const versions = versionsOf(config, graphs, (message) => process.stderr.write(`demarche: ${message}\n`))
    const all = await graphs.view(versions.list)
    const items = all.filter((it) => (version ?? it.version) === it.version)
    if (items.length === 0) throw new UsageError(`Version ${version} is not kept. Run: demarche versions`)
    if (json) return void process.stdout.write(`${JSON.stringify(items, null, 2)}\n`)
    const rows = items.map(rowOf)
    process.stdout.write(`${toTable(rows, Object.keys(rows[0] ?? {}), process.stdout.columns ?? 160)}\n`)
    if (version !== undefined) for (const line of items.flatMap(changesOf)) process.stdout.write(`${line}\n`)
  } finally {
    await graphs.close()
  }
}

function rowOf({ version, published, statements, sources, changed }: VersionFacts) {
  const { counts } = changed ?? {}
  return {
    ...{ version, published, statements, sources },
    readings: counts
      ? `${counts.added} added, ${counts.changed} changed, ${counts.removed} removed`
      : 'no version before to compare with',
  }
}

/** One line a change, as the report of a publication has it. */
function changesOf({ changed }: VersionFacts): string[] {
  if (!changed) return []
  const { readings, counts, sources, statements } = changed
  const all = counts.added + counts.changed + counts.removed
  const ids = (what: string, { added, removed }: { added: string[]; removed: string[] }) => [
    ...(added.length > 0 ? [`${what} added: ${added.join(', ')}`] : []),
    ...(removed.length > 0 ? [`${what} removed: ${removed.join(', ')}`] : []),
  ]
  return [
    ...readings.map(
      ({ day, side, demand, from, to, dayBefore }) =>
        `${day}: ${side} on ${demand}, ${from ?? 'nothing'} -> ${to ?? 'nothing'}${dayBefore ? `, before on ${dayBefore}` : ''}`,
    ),
    ...(all > readings.length ? [`${all - readings.length} more readings changed.`] : []),
    ...ids('Sources', sources),
    ...(statements ? ids('Statements', statements) : ['There are too many statements to say which came and went.']),
  ]
}
