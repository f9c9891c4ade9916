/** The files in which a network can be taken away. Pure. */
import type { Data } from '../shell/share/data-files.js'
import { addressOf } from '../state/ask.js'
import type { networkRequest } from './network-request.js'

/** @param window the one that is shown, from 1: a matrix or a graph has one network. JSON and CSV have all. */
export function filesOf(asked: ReturnType<typeof networkRequest>, window: number | null): Data {
  const one = { ...asked, window }
  return {
    json: addressOf('network', asked),
    csv: addressOf('network', asked, 'csv'),
    more: [
      {
        text: 'matrix as CSV',
        href: addressOf('network', { ...one, labels: 'name' }, 'matrix.csv'),
        title: 'With zeros, for R, pandas and Excel',
      },
      { text: 'GraphML', href: addressOf('network', one, 'graphml'), title: 'For visone, igraph, NetworkX and Gephi' },
      { text: 'GEXF', href: addressOf('network', one, 'gexf'), title: 'For Gephi' },
    ],
  }
}
