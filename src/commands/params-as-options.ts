/** A schema of parameters as the options of a command: `asOf` is `--as-of`. */
import { type Command, Option } from 'commander'
import { z } from 'zod'
import { UsageError } from '../errors.js'

/** As options are written. */
export const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Adds an option for every parameter, and an argument for one called `id`. */
export function addParams(command: Command, params: z.ZodObject): void {
  const { properties = {}, required = [] } = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, { description?: string; enum?: string[]; default?: unknown }>
    required?: string[]
  }
  for (const [name, schema] of Object.entries(properties)) {
    if (name === 'id') {
      command.argument('<id>', schema.description ?? '')
      continue
    }
    const option = new Option(`--${kebab(name)} <value>`, schema.description ?? '')
    if (schema.enum) option.choices(schema.enum)
    if (schema.default !== undefined) option.description += ` (default: ${schema.default})`
    command.addOption(option.makeOptionMandatory(required.includes(name)))
  }
}

/** @throws UsageError that names the option. */
export function readParams<P extends z.ZodObject>(params: P, given: Record<string, unknown>): z.output<P> {
  const parsed = params.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `--${kebab(String(issue.path[0]))}: ${issue.message}`)
  throw new UsageError(faults.join('; '))
}
