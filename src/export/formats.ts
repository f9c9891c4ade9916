/** The registry of formats, from which routes, command, OpenAPI and documents are derived. */
import { csvPackage } from './csv-package.js'
import { cypherScript } from './cypher-script.js'
import { dna } from './dna/dna.js'
import { gexf } from './gexf.js'
import { graphml } from './graphml.js'
import { jsonLd } from './json-ld.js'
import type { Exported } from './read-export.js'
import { recordsJson } from './records-json.js'
import { refiQda } from './refi-qda.js'

export type Pieces = Iterable<string | Uint8Array>

export interface ExportFormat {
  name: string
  /** Programs that read it. */
  readers: string
  /** What is in the file. */
  holds: string
  mediaType: string
  /** How the file's name ends, after the version; the graph's say so, because a network of actors has these formats too. */
  ending: string
  /** Whether it can include the texts of the sources. */
  showsTexts?: true
  /** Writes in pieces; the same records and settings give the same bytes. */
  write(exported: Exported): Pieces | Promise<Pieces>
}

export const exportFormats: readonly ExportFormat[] = [
  {
    name: 'csv',
    readers: 'R, pandas, Excel, Frictionless',
    holds: 'a zip of tables with `datapackage.json`: statements, stances, places, actors, demands, readings, edges',
    mediaType: 'application/zip',
    ending: '-csv.zip',
    write: csvPackage,
  },
  {
    name: 'graphml',
    readers: 'visone, igraph, NetworkX, yEd, Gephi',
    holds: 'the whole graph with typed keys; every relationship is an edge with an id',
    mediaType: 'application/graphml+xml',
    ending: '-graph.graphml',
    write: graphml,
  },
  {
    name: 'gexf',
    readers: 'Gephi with its timeline, NetworkX',
    holds: 'the same graph, with the days on which each node and edge exists',
    mediaType: 'application/gexf+xml',
    ending: '-graph.gexf',
    write: gexf,
  },
  {
    name: 'jsonld',
    readers: 'archives, linked data, annotation tools',
    holds: 'every cited place as a W3C Web Annotation; speakers, sides and relays in PROV',
    mediaType: 'application/ld+json',
    ending: '.jsonld',
    write: jsonLd,
  },
  {
    name: 'cypher',
    readers: 'cypher-shell, Demarche itself',
    holds: 'one script that makes the same graph again, also as a `DATASET`',
    mediaType: 'application/x-cypher-query',
    ending: '.cypher',
    write: cypherScript,
  },
  {
    name: 'json',
    readers: 'demarche import, any program',
    holds: 'the records of the codebook, one a line; importing them makes the same graph again',
    mediaType: 'application/json',
    ending: '.json',
    write: recordsJson,
  },
  {
    name: 'dna',
    readers: 'Discourse Network Analyzer 3, rDNA, SQLite',
    holds:
      'every stance as a statement with person, organization, concept and agreement, and what DNA has no variable for',
    mediaType: 'application/vnd.sqlite3',
    ending: '.dna',
    showsTexts: true,
    write: dna,
  },
  {
    name: 'qdpx',
    readers: 'NVivo, ATLAS.ti, MAXQDA, QualCoder',
    holds: 'a REFI-QDA project: codes by demand and stance, statements as cases, places as coded selections',
    mediaType: 'application/zip',
    ending: '.qdpx',
    showsTexts: true,
    write: refiQda,
  },
]

/** A file name that identifies its content. */
export const fileNameOf = ({ ending }: ExportFormat, { data }: Pick<Exported, 'data'>) =>
  `demarche-${data.version}${ending}`

export const formatNamed = (name: string) => exportFormats.find((format) => format.name === name)
