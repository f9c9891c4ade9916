/** A process that attacks a server until it gets a line, then says what it met: `attacker.ts NAME BASE`. */
import { setTimeout as pause } from 'node:timers/promises'
import { attacks } from './attacks.js'

const [name = '', base = ''] = process.argv.slice(2)
const attack = attacks[name]
if (!attack) throw new Error(`There is no attack ${name}. There are ${Object.keys(attacks).join(', ')}.`)

const outcomes: Record<string, number> = {}
let stopped = false
process.stdin.once('data', async () => {
  stopped = true
  await Promise.race([running, pause(2_000)])
  process.stdout.write(JSON.stringify(outcomes), () => process.exit())
})
const running = attack.run({
  base,
  count(outcome) {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  },
  stopped: () => stopped,
})
