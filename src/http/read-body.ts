/**
 * Reads a body of JSON, and never more than its limit. (Express's own reader waits for the end of a body that it has
 * refused, which an endless one does not have.)
 */
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Request } from 'express'
import { badRequest, Problem } from '../errors.js'

/** Bytes, before and after decompression. */
export const largestBody = 256 * 1024

const decompress: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** @throws Problem 400 when it is broken, 413 when it is too large, 415 when it is not JSON in UTF-8 */
export async function readBody(req: Request): Promise<unknown> {
  if (!req.is('application/json')) throw unsupported('Send JSON, with Content-Type: application/json.')
  const [, charset = 'utf-8'] = /charset="?([^";\s]+)/i.exec(req.get('content-type') ?? '') ?? []
  if (!/^(utf-?8|us-ascii)$/i.test(charset)) throw unsupported(`The charset ${charset} is not read. Send UTF-8.`)
  const bytes = await bytesOf(req, (req.get('content-encoding') ?? 'identity').toLowerCase())
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw badRequest('The body is not JSON in UTF-8.')
  }
}

async function bytesOf(req: Request, encoding: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  const add = (piece: Buffer) => {
    pieces.push(piece)
    if (pieces.reduce((sum, { length }) => sum + length, 0) > largestBody) throw tooLarge()
  }
  try {
    // The socket must outlive a refusal, or the refusal could not be sent.
    for await (const piece of unpacked(req, encoding).iterator({ destroyOnReturn: false })) add(piece as Buffer)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw badRequest(encoding === 'identity' ? 'The body was cut off.' : `The body is not ${encoding}, or was cut off.`)
  }
  return Buffer.concat(pieces)
}

function unpacked(req: Request, encoding: string): Readable {
  if (encoding === 'identity') return req
  const start = decompress[encoding]
  if (!start) throw unsupported(`The encoding ${encoding} is not read. Send the body plain, or in gzip, deflate or br.`)
  const stream = start()
  let packed = 0
  req.on('data', (piece: Buffer) => {
    packed += piece.length
    if (packed > largestBody) stream.destroy(tooLarge())
  })
  req.once('error', (error) => stream.destroy(error))
  req.pipe(stream)
  return stream
}

const unsupported = (message: string) => new Problem(415, 'Unsupported media type', message)

const tooLarge = () =>
  new Problem(413, 'Request too large', `The body is larger than ${largestBody} bytes.`, {
    limit: { bytes: largestBody },
  })
