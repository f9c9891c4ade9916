/** A table small enough to write down: readings by side and demand, assessments, and related demands. */
import type { RelatedDemands, Table } from '../../src/codebook/answers.js'
import type { ReadingName, Status } from '../../src/codebook/words.js'

export function tableOf(
  readings: Record<string, ReadingName>,
  assessments: Record<string, Status> = {},
  related: RelatedDemands[] = [],
): Table {
  return {
    readingOf: (side, demand) => readings[`${side} ${demand}`] ?? 'silent',
    latestAssessment: (side, demand) => assessments[`${side} ${demand}`] ?? null,
    related,
  }
}
