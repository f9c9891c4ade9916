/** `demarche network --format F`: one network as a file for other tools, on standard output. */
import { Readable } from 'node:stream'
import { type Command, Option } from 'commander'
import { readConfig } from '../config.js'
import { UsageError } from '../errors.js'
import { type NetworkFormat, networkFormats } from '../export/network/network-formats.js'
import { readNetwork } from '../export/network/read-network.js'
import { inChunks } from '../export/write/in-chunks.js'
import { graphsOf } from '../serve.js'
import { kebab, readParams } from './params-as-options.js'
import { toStandardOutput } from './to-standard-output.js'

export function addNetworkFile(command: Command): void {
  const listed = networkFormats.map(({ name, readers }) => `${name} (${readers})`).join('; ')
  command
    .addOption(new Option('--format <name>', `write a file: ${listed}`).choices(networkFormats.map(({ name }) => name)))
    .option('--window <value>', 'with --format and --time-window: which of the windows, from 1')
}

/** @throws UsageError for options that the format has no use for */
export async function writeNetworkFile(name: string, given: Record<string, unknown>): Promise<void> {
  const { params, write } = networkFormats.find((format) => format.name === name) as NetworkFormat
  for (const option of Object.keys(given))
    if (!(option in params.shape))
      throw new UsageError(`--${kebab(option)} has no meaning for --format ${name}. Leave it out.`)
  const asked = readParams(params, { ...given, ...(given.bom === true ? { bom: 'true' } : {}) })
  const graphs = await graphsOf(readConfig())
  try {
    const pieces = await graphs.view(async (graph, data) => write(await readNetwork(graph, data, asked)))
    await toStandardOutput(Readable.from(inChunks(pieces)))
  } finally {
    await graphs.close()
  }
}
