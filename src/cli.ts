#!/usr/bin/env node
/** The command `demarche`: load, serve, and one command a question, derived from the same registry as the API. */
import { Command, CommanderError } from 'commander'
import { exportCommand } from './commands/export.js'
import { importCommand } from './commands/import.js'
import { load } from './commands/load.js'
import { queryCommand } from './commands/query.js'
import { questionCommand } from './commands/question.js'
import { verify } from './commands/verify.js'
import { readConfig } from './config.js'
import { messageOf, UsageError } from './errors.js'
import { questionList } from './questions/index.js'
import { packageVersion, serve } from './serve.js'

const exitCodes = { failed: 1, usage: 2 }

function program(): Command {
  const root = new Command('demarche')
    .description('Who demanded what, who dropped or kept it, who said so, and where it stands written.')
    .version(packageVersion)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'demarche: ')) })
    .configureHelp({ sortSubcommands: true })
    .addHelpText('after', examples)
  root.command('load').description('Load the dataset: scripts, checks, then publish it in one step.').action(load)
  root
    .command('serve')
    .description('Serve the API and the page; loads the dataset first where none is loaded.')
    .action(() => serve(readConfig()))
  root
    .command('verify')
    .description('Hold the loaded graph against the source texts: hashes, citations, paragraphs, days.')
    .option('--sources <dir>', 'folder with the texts (default: SOURCES_DIR)')
    .option('--uncoded <file>', 'paragraphs that hold nothing to code, with reasons (default: the shipped list)')
    .option('--json', 'write the whole report as JSON')
    .action(verify)
  root
    .command('import')
    .description('Write a DNA database or a coding sheet as a dataset of your own.')
    .argument('<file>', 'a .dna database (DNA 2 or 3), or a coding sheet that ends in .csv or .json')
    .requiredOption('--out <dir>', 'folder for the dataset; it must not exist or be empty')
    .option('--skip-bad', 'leave out what is bad and list it, instead of writing nothing')
    .option('--variables <names>', 'how a DNA file calls person, organization, concept, agreement: concept=frame,...')
    .action(importCommand)
  queryCommand(root.command('query').description('Run a Cypher query of your own, or a saved one, that only reads.'))
  exportCommand(
    root.command('export').description('Write the graph, or what filters leave of it, as a file for other tools.'),
  )
  for (const question of questionList) root.addCommand(questionCommand(question).copyInheritedSettings(root))
  return root
}

const examples = `
Examples:
  demarche load
  demarche ledger --as-of 2022-03-29 --reading softened,dropped
  demarche trajectory --side russia --demand denazification
  demarche changes --from 2022-03-11 --to 2022-03-29 --json
  demarche trace --issue territory --csv > territory.csv
  demarche import sheet.csv --out my-data && DATASET=my-data demarche load
  demarche query 'MATCH (a:Actor {id: $id}) RETURN a.name AS name' --param id=russia
  demarche export --format gexf --out talks.gexf --issue territory

Settings are environment variables: DATA_DIR, DATASET, NEO4J_URI and others; see docs/settings.md.`

// A reader that closes early, such as head, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await program().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said it already; help and version are no errors.
    process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage
  } else {
    process.stderr.write(`demarche: ${messageOf(error)}\n`)
    process.exitCode ||= error instanceof UsageError ? exitCodes.usage : exitCodes.failed
  }
}
