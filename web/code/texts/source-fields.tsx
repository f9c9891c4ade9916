/** Where a text is from: the fields of its source (codebook 2). */
import { Field } from '../field.js'
import type { NewText } from './new-text.js'

type Name = Exclude<keyof NewText, 'keep'>

interface Line {
  name: Name
  label: string
  hint?: string
  type?: 'url' | 'date'
  isRequired?: true
  isBroad?: true
  suggestions?: readonly string[]
}

const lines: readonly Line[] = [
  { name: 'title', label: 'Title', hint: 'Whole, as printed.', isRequired: true, isBroad: true },
  { name: 'publisher', label: 'Publisher', isRequired: true },
  { name: 'author', label: 'Author', hint: 'If it is named.' },
  { name: 'url', label: 'Address', hint: 'If it is known: https://…', type: 'url' },
  {
    ...{ name: 'language', label: 'Language', hint: 'Its code: en, uk, ru, fr …', isRequired: true },
    suggestions: ['en', 'uk', 'ru', 'fr', 'de', 'es', 'ar'],
  },
  { name: 'publishedEarliest', label: 'Published: first day possible', type: 'date', isRequired: true },
  {
    ...{ name: 'publishedLatest', label: 'Published: last day possible', type: 'date' },
    hint: 'Empty where the day is known.',
  },
  {
    ...{ name: 'publishedBasis', label: 'What these days rest on', isRequired: true, isBroad: true },
    suggestions: ['printed', 'the latest event it tells', 'the address'],
  },
]

export function SourceFields({ form, change }: { form: NewText; change: (some: Partial<NewText>) => void }) {
  return (
    <>
      {lines.map(({ name, label, hint, type = 'text', isRequired = false, isBroad = false, suggestions }) => (
        <Field key={name} label={label} hint={hint} broad={isBroad}>
          {(ids) => (
            <>
              <input
                {...ids}
                type={type as 'text'}
                required={isRequired}
                maxLength={1_000}
                value={form[name]}
                {...(suggestions && { list: `${ids.id}-list` })}
                {...(name === 'publishedLatest' && { min: form.publishedEarliest })}
                onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
              />
              {suggestions && (
                <datalist id={`${ids.id}-list`}>
                  {suggestions.map((it) => (
                    <option key={it} value={it} />
                  ))}
                </datalist>
              )}
            </>
          )}
        </Field>
      ))}
    </>
  )
}
