/** The rows of a DNA database that are read, as they are stored. */
import { z } from 'zod'

/** Reads the rows of a query by a shape; `what` they are called where one cannot be read. */
export type Rows = <T extends z.ZodType>(shape: T, query: string, what: string) => z.output<T>[]

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

export const documentRow = z.object({
  ID: z.int(),
  Title: text,
  /** Replaced by what `bytes` decode to. */
  Text: z.unknown(),
  bytes: z.instanceof(Uint8Array).nullable(),
  Author: text,
  Source: text,
  Section: text,
  Notes: text,
  Type: text,
  Date: z.number().nullable(),
})
export const statementRow = z.object({
  ID: z.int(),
  StatementTypeId: z.int(),
  DocumentId: z.int(),
  Start: z.int(),
  Stop: z.int(),
  Coder: text,
})
export const variableRow = z.object({
  ID: z.int(),
  Variable: z.string(),
  DataType: z.string(),
  StatementTypeId: z.int(),
})
export const typeRow = z.object({ ID: z.int(), Label: text })
export const nameRow = z.object({ name: z.string() })
export const valueRow = z.object({
  StatementId: z.int(),
  VariableId: z.int(),
  Value: z.union([z.string(), z.number()]).nullable(),
})
