/** What an imported dataset is: a file of another tool does not say, so that its origin stands for it. */
import type { Records } from '../records/records.js'
import type { Imported } from './imported.js'

/** The same import with a record of the dataset, where the file has none. */
export function withDataset(imported: Imported): Imported {
  const { records, origin } = imported
  if (records.datasets.length > 0) return imported
  return { ...imported, records: { ...records, datasets: [datasetOf(origin, records)] } }
}

/** Its id is one that no other record has. */
function datasetOf(origin: string, records: Records): Records['datasets'][number] {
  const isTaken = (id: string) => Object.values(records).some((kind) => kind.some((it) => 'id' in it && it.id === id))
  let id = 'dataset'
  while (isTaken(id)) id += '-itself'
  const title = origin.split(',')[0] ?? origin
  const subject = `What ${origin} records; it does not say which talks these are.`
  return { id, title, subject, window: null, coded: `Imported from ${origin}.`, licence: null, url: null }
}
