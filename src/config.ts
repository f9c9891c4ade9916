/** The settings, read once from the environment; the only module that reads it. */
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from './cypher/package-root.js'
import { UsageError } from './errors.js'

const count = z.coerce.number().int().min(1)

/** Every setting with its default and its meaning; a test holds the table of docs/settings.md to them. */
export const settings = z.object({
  HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on; 0.0.0.0 opens it to the network'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('port to listen on; 0 picks a free one'),
  ALLOWED_HOSTS: z
    .string()
    .regex(/^[\w.[\]:-]+(\s*,\s*[\w.[\]:-]+)*$/, 'must be names without http:// and paths, separated by commas')
    .optional()
    .describe(
      'names, without ports, under which it answers besides localhost, such as that of a proxy; without them, any if HOST is open to the network',
    ),
  DATA_DIR: z.string().min(1).default('data').describe('folder of the embedded store'),
  DATASET: z
    .string()
    .min(1)
    .default(join(packageRoot, 'cypher', 'data'))
    .describe('folder with data scripts'),
  SOURCES_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('folder with your copies of the source texts: for verify, and for the page to show the cited paragraphs'),
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
    .default(2_000)
    .describe(
      'milliseconds an ad-hoc query may take; saved queries, and questions on Neo4j, may take five times as long',
    ),
  ALLOW_AD_HOC: z
    .enum(['true', 'false'])
    .default('true')
    .describe('false answers no ad-hoc queries; questions and the query library stay'),
  QUERY_MAX_ROWS: count.default(1_000).describe('rows of an ad-hoc answer; five times as many of a saved query'),
  QUERY_MAX_BYTES: count
    .default(5_000_000)
    .describe('bytes of an ad-hoc answer as JSON; five times as many of a saved query'),
  QUERY_MEMORY_MB: count
    .pipe(z.number().min(256))
    .default(1_024)
    .describe('memory of one process that runs such queries, at least 256'),
  QUERY_CONCURRENCY: count.default(2).describe('such queries that run at a time, each in a process of its own'),
  QUERY_QUEUE: z.coerce.number().int().min(0).default(20).describe('such queries that may wait for their turn'),
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
