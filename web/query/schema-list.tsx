/** The schema with counts; each label and type starts a query. */
import { Loading } from '../shell/notes.js'
import type { Schema } from './completion.js'
import { labelStarter, typeStarter } from './starters.js'

export function SchemaList({ schema, take }: { schema: Schema | null; take: (text: string) => void }) {
  if (!schema) return <Loading what="the schema" />
  return (
    <>
      <section>
        <h2>Labels</h2>
        <ul>
          {schema.labels.map((label) => (
            <li key={label.name}>
              <button type="button" class="plain" onClick={() => take(labelStarter(label))}>
                {label.name}
              </button>{' '}
              <span class="count">{label.count.toLocaleString('en')}</span>
              <p class="quiet">{label.properties.map(({ name }) => name).join(', ')}</p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Relationships</h2>
        <ul>
          {schema.types.map((type) => (
            <li key={type.name}>
              <button type="button" class="plain" onClick={() => take(typeStarter(type))}>
                {type.name}
              </button>{' '}
              <span class="count">{type.count.toLocaleString('en')}</span>
              <p class="quiet">
                {type.ends.map(({ from, to }) => `${from} to ${to}`).join('; ')}
                {type.properties.length > 0 && ` (${type.properties.map(({ name }) => name).join(', ')})`}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
