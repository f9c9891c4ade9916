/** An invented text to code, in a dataset of its own: two sides on a river, their people, and a paper. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { datasetFolder } from '../../store/fixture.js'

/** A byte order mark and what takes two code units stand before most places; one sentence has both halves of a swap. */
export const riverLines = [
  '\ufeffThe river talks 🌉',
  'Red wants the bridge 🌉 opened at once, Rita Roth said on Monday. She added that the ferry must stop.',
  'Bruno Blau refused to stop the ferry, the Evening Post reported.',
  'The water stood high.',
  'On 14 March Blue offered to open the bridge if the ferry goes on. Rita Roth called for the bridge again.',
]
export const riverText = `${riverLines.join('\n\n')}\n`

const more = `
MERGE (issue:Issue {id: 'river'})
MERGE (red:Actor {id: 'red'})
MERGE (blue:Actor {id: 'blue'})
MERGE (ferry:Demand {id: 'ferry'})
SET ferry = {id: 'ferry', name: 'Ferry', proposition: 'Blue stops the ferry'}
MERGE (ferry)-[:PART_OF]->(issue)
MERGE (ferry)-[:RAISED_BY]->(red)
MERGE (ferry)-[:ADDRESSED_TO]->(blue);

UNWIND [{id: 'rita-roth', name: 'Rita Roth', side: 'red'}, {id: 'bruno-blau', name: 'Bruno Blau', side: 'blue'}] AS row
MERGE (person:Actor {id: row.id})
SET person = {id: row.id, name: row.name, kind: 'person', aliases: []}
MERGE (side:Actor {id: row.side})
MERGE (person)-[for:REPRESENTS {capacity: 'minister'}]->(side)
SET for = {capacity: 'minister', authority: 2, from: date('2022-01-01')};

MERGE (post:Actor {id: 'evening-post'})
SET post = {id: 'evening-post', name: 'Evening Post', kind: 'media', aliases: []};
`

const record = {
  ...{
    id: 'river',
    title: 'The river talks',
    publisher: 'Evening Post',
    language: 'en',
    file: 'river.txt',
    keep: true,
  },
  ...{ publishedEarliest: '2022-03-16', publishedLatest: '2022-03-16', publishedBasis: 'printed' },
}

/** @param text of the source `river`, which is not published yet */
export function riverDataset(text = riverText): string {
  const folder = datasetFolder([{ id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }], more)
  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  const sha256 = createHash('sha256').update(text).digest('hex')
  write('texts/river.txt', text)
  write('coding/river/source.json', JSON.stringify({ ...record, sha256 }))
  return folder
}
