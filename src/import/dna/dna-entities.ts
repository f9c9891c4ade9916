/** Reads the values that short texts can take, with all attributes that coders gave them. */
import { z } from 'zod'
import type { Rows } from './dna-rows.js'

/** A name that a short text may have, with what the coders noted of it. */
export interface DnaEntity {
  VariableId: number
  Value: string
  /** Only those that are filled. */
  attributes: { name: string; value: string }[]
  /** Under which other entity it was put; null where under none. */
  parent: string | null
}

const optional = z.union([z.string(), z.number()]).nullish()
const entityRow = z.object({
  ID: z.int().nullable(),
  VariableId: z.int(),
  Value: z.string(),
  ChildOf: optional,
  Type: optional,
  Alias: optional,
  Notes: optional,
})
const attributeRow = z.object({ EntityId: z.int(), name: z.string(), value: z.string() })

/** DNA 2 gives each name Type, Alias and Notes; in DNA 3 users add attributes of their own. */
export function entitiesOf(tables: ReadonlySet<string>, rows: Rows): DnaEntity[] {
  const third = tables.has('ENTITIES')
  const found = rows(entityRow, `SELECT * FROM ${third ? 'ENTITIES' : 'ATTRIBUTES'} ORDER BY ID`, 'name')
  const own = new Map<number, DnaEntity['attributes']>()
  if (third && tables.has('ATTRIBUTEVALUES'))
    for (const { EntityId, name, value } of rows(attributeRow, attributesOfThird, 'attribute of the name'))
      own.set(EntityId, [...(own.get(EntityId) ?? []), { name, value }])
  const labels = new Map(found.map(({ ID, Value }) => [ID, Value]))
  return found.map(({ ID, VariableId, Value, ChildOf, ...second }) => ({
    VariableId,
    Value,
    attributes: third
      ? (own.get(ID ?? -1) ?? [])
      : Object.entries(second).flatMap(([name, value]) => (value ? [{ name, value: String(value) }] : [])),
    parent: ChildOf ? (labels.get(Number(ChildOf)) ?? String(ChildOf)) : null,
  }))
}

const attributesOfThird = `SELECT v.EntityId, a.AttributeVariable AS name, v.AttributeValue AS value
  FROM ATTRIBUTEVALUES v JOIN ATTRIBUTEVARIABLES a ON a.ID = v.AttributeVariableId
  WHERE v.AttributeValue <> '' ORDER BY a.ID, v.EntityId`
