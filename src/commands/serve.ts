/** `demarche serve`: serves the API and the page. */
import { Command } from 'commander'
import { readConfig } from '../config.js'
import { serve } from '../serve.js'
import { growSlowly } from './grow-slowly.js'

export function serveCommand(): Command {
  return new Command('serve')
    .description('Serve the page and the API; loads the dataset first if nothing is loaded yet.')
    .action(() => {
      growSlowly()
      return serve(readConfig())
    })
}
