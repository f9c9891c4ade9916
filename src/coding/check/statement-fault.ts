/** What is wrong with a statement while it is being coded: the field, what is wrong, and the codebook's sentence. */
import type { SourceText } from '../../codebook/source-text.js'
import type { SourceRecord } from '../../records/records.js'
import type { CodedStatement } from '../coded-statement.js'
import type { Material } from '../material.js'

export interface StatementFault {
  /** Such as `speaker`, `stances.0.extent` or `citations.1.phrase`; empty for the statement as a whole. */
  field: string
  message: string
  /** The codebook's sentence, with its section. */
  rule: string
}

export interface Checked {
  statement: CodedStatement
  source: Pick<SourceRecord, 'publishedLatest' | 'usableTo'>
  /** Null where there is no text to look into. */
  text: SourceText | null
  material: Material
}

export type StatementCheck = (checked: Checked) => StatementFault[]

export const fault = (field: string, message: string, rule: string): StatementFault => ({ field, message, rule })
