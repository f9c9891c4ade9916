/** `demarche coder`: gives coders the tokens that they need on a server that others can reach. */
import { Command } from 'commander'
import { addCoder, removeCoder } from '../coding/coders.js'
import { readConfig } from '../config.js'

export function coderCommand(): Command {
  const own = new Command('coder').description('Add or remove a coder of a server that others can reach.')
  own
    .command('add')
    .description('Give a coder a token, which is shown once; a coder who has one gets a new one.')
    .argument('<name>', 'small letters, digits and hyphens, such as ada')
    .option('--dataset <dir>', 'folder of the dataset (default: DATASET)')
    .action(async (name: string, { dataset }: { dataset?: string }) => {
      const token = await addCoder(dataset ?? readConfig().DATASET, name)
      process.stdout.write(`${token}\n`)
      process.stderr.write(`This is the token of ${name}. Only its hash is kept, so it is not shown again.\n`)
    })
  own
    .command('remove')
    .description('Take the token of a coder away; the passes stay.')
    .argument('<name>', 'the coder')
    .option('--dataset <dir>', 'folder of the dataset (default: DATASET)')
    .action((name: string, { dataset }: { dataset?: string }) => removeCoder(dataset ?? readConfig().DATASET, name))
  return own
}
