/** The published versions of the data, and what each changed of the one before. */
import { z } from 'zod'
import { dataVersion, day, id, readingName } from '../codebook/schemas.js'
import { notFound } from '../errors.js'
import { pageOf } from '../questions/support/paging.js'
import { count } from '../questions/support/params.js'
import type { Graphs } from '../store/graph-store.js'
import type { CameAndWent, VersionFacts } from '../versions/version-file.js'
import type { Versions } from '../versions/versions.js'
import { type Endpoint, endpoint } from './endpoint.js'
import { writeJson } from './write-json.js'

const cameAndWent = z.object({
  added: z.array(id),
  removed: z.array(id),
  counts: z.object({ added: z.int(), removed: z.int() }).describe('of all that came and went'),
})
const changed = z.object({
  from: z.string().describe('the version before'),
  readings: z
    .array(
      z.object({
        what: z.enum(['added', 'removed', 'changed']),
        side: id,
        demand: id,
        day: day.describe('the day on which the reading begins'),
        from: readingName.nullable().describe('what the version before says; null where it says nothing of that day'),
        to: readingName.nullable().describe('what this version says; null where it says nothing of that day'),
        dayBefore: day.optional().describe('the day on which it began in the version before, where that is another'),
      }),
    )
    .describe('the latest days first'),
  counts: z.object({ added: z.int(), removed: z.int(), changed: z.int() }).describe('of all readings that changed'),
  sources: cameAndWent,
  statements: cameAndWent.nullable().describe('null where a version has more than 20,000 statements'),
})
const versionItem = z.object({
  version: z.string().describe('a hash of the scripts'),
  published: z.iso.datetime().describe('when it was published, in UTC'),
  generation: z.string().describe('the load that published it first'),
  number: z.int().describe('publications are counted from 1 on'),
  statements: z.int(),
  sources: z.int(),
  readings: z.int().describe('days on which a reading begins, as far as they are compared'),
  comparedFrom: day.nullable().describe('readings that began before this day are not compared; null where all are'),
  notCompared: z.int().describe('how many these are'),
  changed: changed.nullable().describe('what it changed of the version before; null where that is not known'),
})

export function versionsEndpoint(graphs: Graphs, versions: Versions): Endpoint {
  return endpoint({
    name: 'versions',
    method: 'get',
    path: '/api/v1/versions',
    summary: 'The published versions of the data, the newest first, and what each changed of the one before.',
    description: 'The last 50 are kept. The same data, loaded once more, are no new version.',
    params: z.object({
      version: z.string().max(120).optional().describe('only this version'),
      changes: count(0, 1000, 100).describe('changes listed of each kind, up to 1000; all are counted'),
    }),
    answers: {
      200: {
        description: 'The versions that are kept',
        content: { 'application/json': z.object({ ...pageOf(versionItem).shape, data: dataVersion }) },
      },
    },
    problems: [400, 404, 503],
    handle: ({ params: { version, changes } }) =>
      graphs.view(async (graph, data) => {
        const all = await versions.list(graph, data)
        const items = all.filter((it) => (version ?? it.version) === it.version)
        if (items.length === 0)
          throw notFound(`version "${version}" is not kept here. GET /api/v1/versions lists those that are.`)
        const told = items.map((it) => tellVersion(it, changes))
        return { data, type: 'application/json', body: await writeJson({ items: told, next: null, data }) }
      }),
  })
}

function tellVersion({ from, left, changed, ...facts }: VersionFacts, most: number): z.input<typeof versionItem> {
  const { version, published, generation, number, statements, sources, readings } = facts
  const cut = ({ added, removed, counts }: CameAndWent) => ({
    added: added.slice(0, most),
    removed: removed.slice(0, most),
    counts,
  })
  return {
    ...{ version, published, generation, number, statements, sources, readings },
    ...{ comparedFrom: from, notCompared: left },
    changed: changed && {
      ...{ from: changed.from, counts: changed.counts, readings: changed.readings.slice(0, most) },
      ...{ sources: cut(changed.sources), statements: changed.statements && cut(changed.statements) },
    },
  }
}
