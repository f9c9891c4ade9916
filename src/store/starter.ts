/** A small process that starts others for a large one, and passes on what they say; it ends with the large one, and they with it. */
import { type FromStarter, type StartedProcess, startItself, type ToStarter } from './start-process.js'

const started = new Map<number, StartedProcess>()
const say = (message: FromStarter) => void (process.connected && process.send?.(message, () => {}))

process.on('message', (told: ToStarter) => {
  const { id } = told
  if ('send' in told) return started.get(id)?.send(told.send)
  if ('kill' in told) return started.get(id)?.kill()
  const { command, args, ...options } = told.start
  const child = startItself(command, args, { ...options, onMessage: (message) => say({ id, message }) })
  started.set(id, child)
  say({ id, pid: child.pid })
  void child.ended.then((ended) => {
    started.delete(id)
    say({ id, ended })
  })
})
process.once('disconnect', () => process.exit())
