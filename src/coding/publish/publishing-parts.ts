/** What publishing works with: the files, the graph that is served, the logs of coders, and who asks. */
import type { Graphs } from '../../store/graph-store.js'
import type { Versions } from '../../versions/versions.js'
import type { TextFolders } from '../text-of-source.js'
import type { CodingLogs } from './whose-coding.js'

export interface PublishingParts extends TextFolders {
  graphs: Graphs
  logs: CodingLogs
  /** Where it is noted what a publication changed; nowhere when left out. */
  versions?: Versions | undefined
  /** Who sees what is published; null for who owns the files. */
  reader: string | null
}
