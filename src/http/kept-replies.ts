/** Replies kept for endpoints whose answers depend on generation and parameters alone, plain and compressed. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { DataVersion } from '../codebook/schemas.js'
import type { Asked, Endpoint, Reply } from './endpoint.js'
import { keptAnswers } from './kept-answers.js'

export interface WholeReply {
  reply: Omit<Reply, 'body'>
  bytes: Buffer
  /** How the bytes are compressed, if they are. */
  encoding?: Encoding
}

/** Too large to be held in memory, so it is not kept here; its body is pieces or a stream. */
export interface StreamedReply {
  reply: Reply
}

/** What may be kept of them, with what a client accepts first. */
export const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** Below it, compression saves nothing that matters: an answer is one packet anyway. */
const smallBytes = 1024

const compress: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  gzip: promisify<Buffer, Buffer>(gzip),
  // Higher qualities take many times longer for a few per cent.
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
}

export const isWhole = (answer: WholeReply | StreamedReply): answer is WholeReply => 'bytes' in answer

/** The next who asks may reach the server under another name. */
const forAnyone = (asked: Asked): Asked =>
  Object.defineProperty(asked, 'site', {
    get() {
      throw new Error('A kept answer must not depend on the address under which it was asked for.')
    },
  })

export type KeptReplies = ReturnType<typeof keptReplies>

/** Of addresses that are known to lead to an answer; the longest that is remembered, in letters. */
const mostAddresses = 2_000
const longestAddress = 1_000

export function keptReplies(mostBytes: number) {
  const answers = keptAnswers<WholeReply | StreamedReply>(mostBytes, (answer) =>
    isWhole(answer) ? answer.bytes.length : Number.POSITIVE_INFINITY,
  )
  /** The key of the answer that an address leads to, and its ETag: who asks again need not be read again. */
  const addresses = new Map<string, { key: string; tag: string }>()
  return {
    /** What an address led to before, if it is still kept. */
    at(address: string): { whole: WholeReply; tag: string } | undefined {
      const known = addresses.get(address)
      const whole = known && answers.kept(known.key)
      return whole && isWhole(whole) ? { whole, tag: known.tag } : undefined
    },
    remember(address: string, key: string, tag: string): void {
      if (address.length > longestAddress) return
      addresses.set(address, { key, tag })
      const [oldest] = addresses.keys()
      if (addresses.size > mostAddresses && oldest !== undefined) addresses.delete(oldest)
    },
    keyOf(endpoint: Endpoint, { type, params }: Asked, { generation }: DataVersion, encoding: Encoding | undefined) {
      return `${JSON.stringify([generation, endpoint.name, type, params])} ${encoding ?? ''}`
    },
    /** @throws what the endpoint throws */
    reply(
      endpoint: Endpoint,
      asked: Asked,
      data: DataVersion,
      encoding: Encoding | undefined,
    ): Promise<WholeReply | StreamedReply> {
      const plain = (signal: AbortSignal) =>
        answers.answer(this.keyOf(endpoint, asked, data, undefined), signal, async (signal) => {
          const { body, ...reply } = await endpoint.handle(forAnyone({ ...asked, signal }))
          if (typeof body === 'string') return { reply, bytes: Buffer.from(body) }
          return Buffer.isBuffer(body) ? { reply, bytes: body } : { reply: { ...reply, ...(body && { body }) } }
        })
      if (encoding === undefined) return plain(asked.signal)
      return answers.answer(this.keyOf(endpoint, asked, data, encoding), asked.signal, async (signal) => {
        const whole = await plain(signal)
        if (
          !isWhole(whole) ||
          whole.bytes.length < smallBytes ||
          /^(application\/zip|image\/png)$/.test(whole.reply.type ?? '')
        )
          return whole
        return { ...whole, encoding, bytes: await compress[encoding](whole.bytes) }
      })
    },
  }
}
