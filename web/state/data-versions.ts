/** The published versions of the data, as the API tells them. */
import type { DataVersion } from '../../src/codebook/schemas.js'
import type { VersionFacts } from '../../src/versions/version-file.js'
import { underBase } from './base-path.js'
import { type Asked, useFetched } from './use-answer.js'

export type DataVersionItem = Pick<
  VersionFacts,
  'version' | 'published' | 'number' | 'statements' | 'sources' | 'changed'
> & { notCompared: number; comparedFrom: string | null }

interface Answer {
  items: DataVersionItem[]
  data: DataVersion
}

/** @param changes how many changes of each version; null asks nothing yet */
export const useDataVersions = (changes: number | null): Asked<Answer> =>
  useFetched(changes === null ? '' : underBase(`/api/v1/versions?changes=${changes}`))
