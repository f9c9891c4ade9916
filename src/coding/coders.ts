/** The coders who may use the bench of a server that is open to others, each known by a token of which only a hash is kept. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { messageOf, Problem, UsageError } from '../errors.js'
import { writeWhole } from '../store/write-whole.js'
import { codingFolder, isCoderName } from './coding-folder.js'

const coder = z.strictObject({
  name: z.string().refine(isCoderName, 'is not a coder’s name'),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  scrypt: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('of the token: N 16384, r 8, p 1, 32 bytes'),
})
const file = z.array(coder)
type Coder = z.output<typeof coder>

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const hashOf = async (token: string, salt: string) =>
  (await derive(token, Buffer.from(salt, 'hex'), 32)).toString('hex')

const fileOf = (dataset: string) => join(codingFolder(dataset), 'coders.json')

/** @throws Problem 500 when the file is not a list of coders */
export function readCoders(dataset: string): Coder[] {
  const path = fileOf(dataset)
  if (!existsSync(path)) return []
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new Problem(500, 'Damaged list', `coding/coders.json is not a list of coders: ${messageOf(error)}`)
  }
}

/** When the list changed last. */
export const codersChanged = (dataset: string) => statSync(fileOf(dataset), { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Gives a coder a token, a new one to a coder who has one; it is kept nowhere. @throws UsageError */
export async function addCoder(dataset: string, name: string): Promise<string> {
  if (!isCoderName(name))
    throw new UsageError(`"${name}" cannot be a coder's name: use small letters, digits and hyphens, such as "ada".`)
  const token = randomBytes(24).toString('base64url')
  const salt = randomBytes(16).toString('hex')
  const others = readCoders(dataset).filter((other) => other.name !== name)
  await writeCoders(dataset, [...others, { name, salt, scrypt: await hashOf(token, salt) }])
  return token
}

/** @throws UsageError when there is no such coder */
export async function removeCoder(dataset: string, name: string): Promise<void> {
  const all = readCoders(dataset)
  if (!all.some((one) => one.name === name)) throw new UsageError(`No coder "${name}" has a token.`)
  await writeCoders(
    dataset,
    all.filter((one) => one.name !== name),
  )
}

const writeCoders = (dataset: string, coders: readonly Coder[]) =>
  writeWhole(fileOf(dataset), [`${JSON.stringify(coders, null, 2)}\n`])

/** Takes as long for a name that is unknown as for a wrong token. */
export async function isTokenOf(coders: readonly Coder[], name: string, token: string): Promise<boolean> {
  const known = coders.find((one) => one.name === name)
  const { salt, scrypt } = known ?? { salt: '0'.repeat(32), scrypt: '0'.repeat(64) }
  const same = timingSafeEqual(Buffer.from(await hashOf(token, salt), 'hex'), Buffer.from(scrypt, 'hex'))
  return same && known !== undefined
}
