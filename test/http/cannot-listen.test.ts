/** Where a server cannot listen, the setting is named: each error is one of the system's own. */

import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { cannotListen } from '../../src/http/cannot-listen.js'

const errorAt = (PORT: number, HOST: string) =>
  new Promise<Error>((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => resolve(cannotListen(error, { HOST, PORT })))
    server.listen(PORT, HOST, () => server.close(() => reject(new Error(`It listens at ${HOST} on ${PORT}.`))))
  })

it('says that a port is taken', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as AddressInfo).port))
  })
  expect((await errorAt(port, '127.0.0.1')).message).toBe(
    `PORT=${port}: another program listens at 127.0.0.1 on this port. Stop it, or choose another port.`,
  )
  other.close()
})

it('says that an address is not of this machine', async () => {
  // Addresses of documentation (RFC 5737) belong to nobody.
  expect((await errorAt(0, '192.0.2.1')).message).toMatch(/^HOST=192\.0\.2\.1: this machine has no such address\. /)
})

it('leaves what it does not know as it is', () => {
  const error = Object.assign(new Error('listen EMFILE'), { code: 'EMFILE' })
  expect(cannotListen(error, { HOST: '127.0.0.1', PORT: 3000 })).toBe(error)
})
