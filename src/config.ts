/** The settings, read once from the environment. No other module reads it. */
import { statSync } from 'node:fs'
import { z } from 'zod'
import { shippedDataset } from './cypher/dataset.js'
import { didYouMean, UsageError } from './errors.js'
import { allowedOrigins, basePath, frameAncestors, trustedProxies } from './http/hosting-settings.js'

/**
 * The largest value of each number. Saved queries get five times the limits of others, and must still fit into what Node can do: a
 * timer counts to 2^31 ms, a text has at most 2^29 characters.
 */
export const largest = {
  PORT: 65_535,
  QUERY_TIMEOUT_MS: 86_400_000,
  QUERY_MAX_ROWS: 10_000_000,
  QUERY_MAX_BYTES: 100_000_000,
  QUERY_MEMORY_MB: 1_048_576,
  QUERY_CONCURRENCY: 256,
  QUERY_QUEUE: 100_000,
}

const number = (name: keyof typeof largest, least: number) =>
  z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(largest[name], `must be at most ${largest[name]}`)

const folder = z
  .string()
  .refine((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false, 'there is no such folder')

/** Every setting with its default and its meaning; a test holds the table of docs/settings.md to them. */
export const settings = z.object({
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('address to listen on; 0.0.0.0 opens the server to the network'),
  PORT: number('PORT', 0).default(3000).describe('port to listen on; 0 picks a free one'),
  ALLOWED_HOSTS: z
    .string()
    .regex(/^[\w.[\]:-]+(\s*,\s*[\w.[\]:-]+)*$/, 'must be names without http:// and paths, separated by commas')
    .optional()
    .describe(
      'names, without ports, under which it answers besides localhost, such as that of a proxy; without them, any if HOST is open to the network',
    ),
  BASE_PATH: z
    .string()
    .default('/')
    .pipe(basePath)
    .describe('path under which it answers, such as /demarche; a proxy must leave it in the address'),
  TRUSTED_PROXIES: z
    .string()
    .pipe(trustedProxies)
    .optional()
    .describe(
      'proxies whose X-Forwarded-Proto, -Host and -For count: addresses, ranges, `loopback`, `linklocal`, `uniquelocal`, or how many there are; without it, none',
    ),
  ALLOWED_ORIGINS: z
    .string()
    .pipe(allowedOrigins)
    .optional()
    .describe(
      'origins, such as https://notebook.example, whose pages may read the API and send queries from a browser; `*` lets every page read, and send no queries',
    ),
  FRAME_ANCESTORS: z
    .string()
    .default("'self'")
    .pipe(frameAncestors)
    .describe('sites that may show pages in a frame, such as https://news.example; `none` for nobody'),
  DATA_DIR: z
    .string()
    .min(1)
    .default('data')
    .describe('folder of the embedded store, and of the positions that are kept of either engine'),
  DATASET: folder.default(shippedDataset).describe('folder with the data scripts'),
  SOURCES_DIR: folder
    .optional()
    .describe(
      'folder with your copies of the source texts; `verify` reads them, and the page shows the cited paragraphs',
    ),
  NEO4J_URI: z
    .string()
    .regex(
      /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s@]+$/,
      'must begin with bolt:// or neo4j:// (or +s); user and password go into NEO4J_USER and NEO4J_PASSWORD',
    )
    .optional()
    .describe('address of a Neo4j server, cluster or Aura; if set, Neo4j is used instead of the embedded store'),
  NEO4J_USER: z.string().optional().describe('Neo4j user'),
  NEO4J_PASSWORD: z.string().optional().describe('Neo4j password'),
  NEO4J_DATABASE: z.string().optional().describe("Neo4j database; by default the user's home database"),
  QUERY_TIMEOUT_MS: number('QUERY_TIMEOUT_MS', 1)
    .default(2_000)
    .describe(
      'milliseconds after which an ad-hoc query is stopped; saved queries, and questions on Neo4j, get five times as long',
    ),
  ALLOW_AD_HOC: z
    .enum(['true', 'false'])
    .default('true')
    .describe('false turns ad-hoc queries off; questions and saved queries still work'),
  QUERY_MAX_ROWS: number('QUERY_MAX_ROWS', 1)
    .default(1_000)
    .describe('rows an ad-hoc query may return; a saved query may return five times as many'),
  QUERY_MAX_BYTES: number('QUERY_MAX_BYTES', 1)
    .default(5_000_000)
    .describe('bytes of JSON an ad-hoc query may return; a saved query may return five times as many'),
  QUERY_MEMORY_MB: number('QUERY_MEMORY_MB', 256)
    .default(1_024)
    .describe(
      'megabytes of memory for each process that runs ad-hoc and saved queries, at least 256; one that makes an export gets five times as much',
    ),
  QUERY_CONCURRENCY: number('QUERY_CONCURRENCY', 1)
    .default(2)
    .describe('ad-hoc and saved queries that run at the same time, each in its own process'),
  QUERY_QUEUE: number('QUERY_QUEUE', 0)
    .default(20)
    .describe('ad-hoc and saved queries that may wait for a free process; more are refused with 429'),
  ANSWER_CACHE_MB: z.coerce
    .number()
    .int()
    .min(0)
    .max(4_096)
    .default(64)
    .describe('megabytes of answers kept in memory, so that each is computed once; 0 keeps none'),
  CODING: z
    .enum(['true', 'false'])
    .default('false')
    .describe(
      'true lets coders add texts, code them and publish, on the page and under /api/v1/coding: it writes files of the dataset',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('lowest level that is logged'),
})

export type Config = Readonly<z.output<typeof settings>>

const known = Object.keys(settings.shape)
/** Never shown, even where they cannot be used: people write passwords into both. */
const secret = ['NEO4J_PASSWORD', 'NEO4J_URI']

/**
 * `warn` gets a sentence for each variable whose name is nearly that of a setting, and so has no effect.
 *
 * @throws UsageError that names each setting with a value that cannot be used, and why.
 */
export function readConfig(
  env: Record<string, string | undefined> = process.env,
  warn: (message: string) => void = (message) => process.stderr.write(`demarche: ${message}\n`),
): Config {
  for (const name of Object.keys(env)) {
    const meant = known.includes(name) ? '' : didYouMean(name.replace(/^DEMARCHE_/i, ''), known)
    if (meant) warn(`There is no setting ${name}, so it has no effect.${meant}`)
  }
  // Shells and compose files pass variables that nobody set as empty ones.
  const given = Object.fromEntries(known.map((name) => [name, env[name]]).filter(([, value]) => value))
  const parsed = settings.safeParse(given)
  if (parsed.success) return Object.freeze(parsed.data)
  const faults = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0])
    return `${name}=${secret.includes(name) ? '***' : env[name]}: ${issue.message}`
  })
  throw new UsageError(`${faults.length === 1 ? 'A setting' : 'Some settings'} cannot be used. ${faults.join('; ')}`)
}
