/** `demarche verify`: checks the loaded graph against the source texts, and fails on any miss. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { readConfig } from '../config.js'
import { UsageError } from '../errors.js'
import { graphsOf } from '../serve.js'
import { count, reportText } from '../verify/report-text.js'
import { readUncoded, uncodedFiles, verifyGraph } from '../verify/verify-graph.js'

export function verifyCommand(): Command {
  return new Command('verify')
    .description('Check the loaded graph against the source texts: hashes, citations, paragraphs, days.')
    .option(
      '--sources <dir>',
      'folder with the texts (default: SOURCES_DIR); what it lacks is read from those that the dataset keeps',
    )
    .option(
      '--uncoded <file>',
      'list of the paragraphs with nothing to code, and why (default: the lists of the dataset)',
    )
    .option('--json', 'write the whole report as JSON')
    .action(verify)
}

/** Writes the report to standard output; a miss sets exit code 1 and is reported on standard error. */
async function verify(options: { sources?: string; uncoded?: string; json?: boolean }): Promise<void> {
  const config = readConfig()
  const kept = join(config.DATASET, 'texts')
  const folder = options.sources ?? config.SOURCES_DIR ?? (existsSync(kept) ? kept : undefined)
  if (!folder) throw new UsageError('Say where the source texts are: --sources DIR, or SOURCES_DIR.')
  const lists = options.uncoded ? [options.uncoded] : uncodedFiles(config.DATASET)
  const uncoded = lists.flatMap(readUncoded)
  const graphs = await graphsOf(config)
  try {
    const reports = await graphs.view((graph) => verifyGraph(graph, folder, uncoded, kept))
    process.stdout.write(`${options.json ? JSON.stringify(reports, null, 2) : reportText(reports)}\n`)
    const misses = reports.flatMap((report) => report.misses).length
    if (misses === 0) return
    process.exitCode = 1
    const hint = lists.length === 0 ? ' There was no list of uncoded paragraphs: give one with --uncoded FILE.' : ''
    process.stderr.write(`The graph and the texts in ${folder} differ: ${count(misses, 'miss')}.${hint}\n`)
  } finally {
    await graphs.close()
  }
}
