#!/usr/bin/env node
/** The program `demarche`: the commands of src/commands, and one for each question. */
import { Command, CommanderError } from 'commander'
import { agreementCommand } from './commands/agreement.js'
import { coderCommand } from './commands/coder.js'
import { exportCommand } from './commands/export.js'
import { importCommand } from './commands/import.js'
import { loadCommand } from './commands/load.js'
import { locateCommand } from './commands/locate.js'
import { mcpCommand } from './commands/mcp.js'
import { publishCommand } from './commands/publish.js'
import { queryCommand } from './commands/query.js'
import { questionCommand } from './commands/question.js'
import { serveCommand } from './commands/serve.js'
import { verifyCommand } from './commands/verify.js'
import { versionsCommand } from './commands/versions.js'
import { messageOf, UsageError } from './errors.js'
import { questionList } from './questions/index.js'
import { packageVersion } from './serve.js'

const exitCodes = { failed: 1, usage: 2 }

function program(): Command {
  const root = new Command('demarche')
    .description('Who demanded what, who dropped or kept it, who said so, and where it stands written.')
    .version(packageVersion)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'demarche: ')) })
    .configureHelp({ sortSubcommands: true })
    .addHelpText('after', examples)
  const own = [
    ...[loadCommand(), serveCommand(), mcpCommand(), verifyCommand(), locateCommand()],
    ...[publishCommand(), importCommand(), exportCommand(), queryCommand(), coderCommand(), agreementCommand()],
    versionsCommand(),
    ...questionList.map(questionCommand),
  ]
  for (const command of own) root.addCommand(command.copyInheritedSettings(root))
  return root
}

const examples = `
Examples:
  demarche load
  demarche ledger --as-of 2022-03-29 --reading softened,dropped
  demarche trajectory --side russia --demand denazification
  demarche changes --from 2022-03-11 --to 2022-03-29 --json
  demarche trace --issue territory --csv > territory.csv
  demarche locate source-003 "a pledge of adopting a neutral status" --sources texts
  demarche import sheet.csv --out my-data && DATASET=my-data demarche load
  demarche query 'MATCH (a:Actor {id: $id}) RETURN a.name AS name' --param id=russia
  demarche export --format gexf --out talks.gexf --issue territory

Settings are environment variables, such as DATA_DIR, DATASET and NEO4J_URI; docs/settings.md lists them.`

// A reader that closes early, such as `head`, is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await program().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has already reported it; --help and --version are not errors.
    process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage
  } else {
    process.stderr.write(`demarche: ${messageOf(error)}\n`)
    process.exitCode ||= error instanceof UsageError ? exitCodes.usage : exitCodes.failed
  }
}
