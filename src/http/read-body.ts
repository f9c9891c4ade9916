/**
 * Reads a JSON body, and never more than the limit. (Express's own reader, after refusing a body, still waits for its
 * end, and an endless body has none.)
 */
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Request } from 'express'
import { badRequest, Problem } from '../errors.js'

/** In bytes; applies before and after decompression. */
export const largestBody = 256 * 1024

const decompress: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** @throws Problem 400 for a broken body, 413 for one too large, 415 for one that is not JSON in UTF-8 */
export async function readBody(req: Request, largest = largestBody): Promise<unknown> {
  if (!req.is('application/json')) throw unsupported('Send JSON, with Content-Type: application/json.')
  const [, charset = 'utf-8'] = /charset="?([^";\s]+)/i.exec(req.get('content-type') ?? '') ?? []
  if (!/^(utf-?8|us-ascii)$/i.test(charset)) throw unsupported(`The charset ${charset} is not supported. Send UTF-8.`)
  const bytes = await bytesOf(req, (req.get('content-encoding') ?? 'identity').toLowerCase(), largest)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw badRequest('The body is not JSON in UTF-8.')
  }
}

async function bytesOf(req: Request, encoding: string, largest: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let read = 0
  const add = (piece: Buffer) => {
    pieces.push(piece)
    read += piece.length
    if (read > largest) throw tooLarge(largest)
  }
  try {
    // The socket must survive a refusal, or the refusal could not be sent.
    for await (const piece of unpacked(req, encoding, largest).iterator({ destroyOnReturn: false }))
      add(piece as Buffer)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw badRequest(encoding === 'identity' ? 'The body was cut off.' : `The body is not ${encoding}, or was cut off.`)
  }
  return Buffer.concat(pieces)
}

function unpacked(req: Request, encoding: string, largest: number): Readable {
  if (encoding === 'identity') return req
  const start = decompress[encoding]
  if (!start)
    throw unsupported(`The encoding ${encoding} is not supported. Send the body plain, or as gzip, deflate or br.`)
  const stream = start()
  let packed = 0
  req.on('data', (piece: Buffer) => {
    packed += piece.length
    if (packed > largest) stream.destroy(tooLarge(largest))
  })
  req.once('error', (error) => stream.destroy(error))
  req.pipe(stream)
  return stream
}

const unsupported = (message: string) => new Problem(415, 'Unsupported media type', message)

const tooLarge = (largest: number) =>
  new Problem(413, 'Request too large', `The body is larger than ${largest} bytes.`, { limit: { bytes: largest } })
