/** A process that asks a server over HTTP, so that its own work is not measured as the server's. */
import type { Address } from './worst-addresses.js'

process.on('message', async ({ base, path, body, headers }: Address & { base: string }) => {
  try {
    const response = await fetch(base + path, {
      headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    })
    let [length, text] = [0, '']
    for await (const piece of response.body ?? []) {
      length += piece.length
      if (!response.ok && text.length < 300) text += Buffer.from(piece).toString()
    }
    process.send?.({ length, problem: response.ok ? '' : `${response.status} ${text.slice(0, 300)}` })
  } catch (error) {
    process.send?.({ length: 0, problem: String(error) })
  }
})
