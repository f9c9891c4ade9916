/** The settings, read once from the environment; the only module that reads it. */
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from './dataset.js'
import { UsageError } from './errors.js'

/** Every setting with its default and its meaning; the README's table is checked against this. */
export const settings = z.object({
  HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on; 0.0.0.0 opens it to the network'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('port to listen on; 0 picks a free one'),
  DATA_DIR: z.string().min(1).default('data').describe('folder of the embedded store'),
  DATASET: z
    .string()
    .min(1)
    .default(join(packageRoot, 'cypher', 'data'))
    .describe('folder with data scripts'),
  SOURCES_DIR: z.string().min(1).optional().describe('folder with the source texts, for verify'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'must begin with bolt:// or neo4j:// (or +s)')
    .optional()
    .describe('Neo4j server, cluster or Aura; set, it replaces the embedded store'),
  NEO4J_USER: z.string().optional().describe('Neo4j user'),
  NEO4J_PASSWORD: z.string().optional().describe('Neo4j password'),
  NEO4J_DATABASE: z.string().optional().describe("Neo4j database; without it, the user's home database"),
  QUERY_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(1)
    .default(10_000)
    .describe('milliseconds a question may take on Neo4j'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('least level that is logged'),
})

export type Config = Readonly<z.output<typeof settings>>

/** @throws UsageError that names each setting that cannot be used, and why. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const known = Object.keys(settings.shape)
  // An empty variable is one that nobody set: compose files and shells pass those.
  const given = Object.fromEntries(known.map((name) => [name, env[name]]).filter(([, value]) => value))
  const parsed = settings.safeParse(given)
  if (parsed.success) return Object.freeze(parsed.data)
  const faults = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0])
    return `${name}=${name === 'NEO4J_PASSWORD' ? '***' : env[name]}: ${issue.message}`
  })
  throw new UsageError(`A setting cannot be used. ${faults.join('; ')}`)
}
