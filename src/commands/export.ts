/** `demarche export`: writes the graph, or a filtered part of it, to a file, whole or not at all. */
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { readConfig } from '../config.js'
import { messageOf, UsageError } from '../errors.js'
import { exportParams } from '../export/export-params.js'
import { type ExportFormat, exportFormats, formatNamed } from '../export/formats.js'
import { readExport } from '../export/read-export.js'
import { inChunks } from '../export/write/in-chunks.js'
import { readTexts } from '../records/read-texts.js'
import { graphsOf } from '../serve.js'
import { removeAtExit } from '../store/temporary-folder.js'
import { addParams, readParams } from './params-as-options.js'
import { toStandardOutput } from './to-standard-output.js'

const filters = exportParams.omit({ bom: true })
const withTexts = exportFormats.filter(({ showsTexts }) => showsTexts).map(({ name }) => name)

export function exportCommand(): Command {
  const listed = exportFormats.map(({ name, readers }) => `${name} (${readers})`).join('; ')
  const command = new Command('export')
    .description('Write the graph, or a filtered part of it, to a file for other tools.')
    .addOption(
      new Option('--format <name>', listed).choices(exportFormats.map(({ name }) => name)).makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'the file to write; - for standard output')
  addParams(command, filters)
  return command
    .option('--bom', 'begin the tables of the CSV package with a byte order mark, for Excel')
    .option('--sources <dir>', `folder with the source texts, to include them in ${withTexts.join(' or ')}`)
    .action(run)
}

interface Given extends Record<string, unknown> {
  format: string
  out: string
  bom?: boolean
  sources?: string
}

async function run({ format, out, bom, sources, ...given }: Given): Promise<void> {
  const params = { ...readParams(filters, given), bom: bom ?? false }
  const chosen = formatNamed(format) as ExportFormat
  if (sources !== undefined && !chosen.showsTexts)
    throw new UsageError(`--sources: ${format} includes no texts. Leave it out, or use ${withTexts.join(' or ')}.`)
  if (bom && format !== 'csv') throw new UsageError(`--bom: ${format} has no tables. Leave it out, or use csv.`)
  const graphs = await graphsOf(readConfig())
  try {
    const read = await graphs.view((graph, data) => readExport(graph, data, params))
    const exported = sources === undefined ? read : { ...read, texts: readTexts(sources, read.records) }
    const pieces = () => Promise.resolve(chosen.write(exported)).then((all) => Readable.from(inChunks(all)))
    if (out === '-') return await toStandardOutput(await pieces())
    const file = withEnding(out, chosen)
    const bytes = await toFile(file, await pieces())
    const renamed = file === out ? '' : ` The name got ${extname(file)}, because programs know the format by it.`
    process.stdout.write(
      `Wrote ${file}: ${chosen.name}, dataset version ${exported.data.version}, ${bytes} bytes.${renamed}\n`,
    )
  } finally {
    await graphs.close()
  }
}

/** Adds the format's ending where the name has that of another one; a zip gets it in any case, for nothing else opens it. */
function withEnding(out: string, { ending }: ExportFormat): string {
  const last = (name: string) => name.slice(name.lastIndexOf('.'))
  const [own, given] = [last(ending), extname(out).toLowerCase()]
  const others = [...exportFormats.map((format) => last(format.ending)), '.csv']
  return given !== own && (own === '.zip' || others.includes(given)) ? `${out}${own}` : out
}

/** Writes to a temporary file and renames it. @throws UsageError when the file cannot be written. */
async function toFile(file: string, pieces: Readable): Promise<number> {
  const beside = `${file}.${process.pid}.tmp`
  const keep = removeAtExit(beside)
  try {
    const stream = createWriteStream(beside, { flags: 'wx' })
    await pipeline(pieces, stream)
    await rename(beside, file)
    return stream.bytesWritten
  } catch (error) {
    await rm(beside, { force: true })
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    throw new UsageError(`${file} cannot be written: ${messageOf(error)}`)
  } finally {
    keep()
  }
}
