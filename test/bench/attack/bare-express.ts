/** A process with a bare Express route that sends the bytes of a file: `bare-express.ts FILE TYPE`. It says its address. */
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import express from 'express'

const [file = '', type = ''] = process.argv.slice(2)
const bytes = readFileSync(file)
const app = express()
app.get('/', (_req, res) => void res.type(type).send(bytes))
const server = app.listen(0, '127.0.0.1', () => console.log(`is at ${(server.address() as AddressInfo).port}`))
