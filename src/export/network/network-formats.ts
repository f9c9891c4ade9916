/** The formats of a file with one discourse network; routes, commands and OpenAPI are derived from them. */
import type { z } from 'zod'
import type { DataVersion } from '../../codebook/schemas.js'
import { networkGexf } from './network-gexf.js'
import { networkGraphml } from './network-graphml.js'
import { networkMatrix } from './network-matrix.js'
import { graphParams, matrixParams, type ReadNetwork } from './read-network.js'

export interface NetworkFormat {
  name: string
  /** Programs that read it. */
  readers: string
  /** What is in the file. */
  holds: string
  mediaType: string
  /** How the names of address and file end. */
  ending: string
  params: z.ZodObject
  write(read: ReadNetwork): Iterable<string> | Promise<Iterable<string>>
}

export const networkFormats: readonly NetworkFormat[] = [
  {
    name: 'matrix',
    readers: 'R, rDNA, pandas, Excel, UCINET',
    holds: 'the matrix as CSV, with the names of rows and columns and every cell, zeros too',
    mediaType: 'text/csv',
    ending: '.matrix.csv',
    params: matrixParams,
    write: networkMatrix,
  },
  {
    name: 'graphml',
    readers: 'visone, igraph, NetworkX, Gephi, yEd',
    holds: 'nodes with name, kind and number of statements, ties with their weight',
    mediaType: 'application/graphml+xml',
    ending: '.graphml',
    params: graphParams,
    write: networkGraphml,
  },
  {
    name: 'gexf',
    readers: 'Gephi, NetworkX',
    holds: 'the same network as GEXF 1.3',
    mediaType: 'application/gexf+xml',
    ending: '.gexf',
    params: graphParams,
    write: networkGexf,
  },
]

/** What it is called where exports are made; those of the graph have names without a dot. */
export const networkJob = ({ ending }: NetworkFormat) => `network${ending}`

export const networkFileName = ({ ending }: NetworkFormat, data: DataVersion) =>
  `demarche-network-${data.version}${ending}`
