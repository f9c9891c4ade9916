/** Starts processes of ours: by itself, or through a small process where this one is so large that it would hold up all answers. */
import { type ChildProcess, type SerializationType, spawn } from 'node:child_process'
import { fileOfEntry } from './own-process.js'

export type Ended = { code: number | null; signal: string | null } | { error: string }

export interface StartedProcess {
  /** Undefined until it has started, and where it could not be. */
  readonly pid: number | undefined
  /** Resolves after its last message. */
  readonly ended: Promise<Ended>
  /** Does nothing once it has ended. */
  send(message: unknown): void
  kill(): void
}

export interface StartOptions {
  cwd: string
  /** Of its environment; nothing where it is missing. */
  env?: NodeJS.ProcessEnv
  /** How its messages are written. */
  serialization?: SerializationType
  onMessage(message: unknown): void
}

/** What the small process is told of one that it starts, and what it says. */
export type ToStarter = { id: number } & (
  | { start: { command: string; args: string[] } & Omit<StartOptions, 'onMessage'> }
  | { send: unknown }
  | { kill: true }
)
export type FromStarter = { id: number } & ({ pid: number | undefined } | { message: unknown } | { ended: Ended })

/**
 * The system copies the table of a process's memory for each that it starts, which takes 50 ms of processor time and 100 ms by
 * the clock for 1.7 GB. Below this much memory, in bytes, it takes less than 15 ms.
 */
const largestItself = 400 * 2 ** 20

let starter: Starter | null = null

/** @param largest most memory of this process with which it starts others itself */
export function startProcess(
  command: string,
  args: string[],
  options: StartOptions,
  largest = largestItself,
): StartedProcess {
  if (process.memoryUsage.rss() <= largest) return startItself(command, args, options)
  return theStarter().start(command, args, options)
}

/** Starts the small process where one will be needed: what it takes is taken before anybody asks. */
export function prepareStarts(largest = largestItself): void {
  if (process.memoryUsage.rss() > largest) theStarter()
}

function theStarter(): Starter {
  starter ??= openStarter(() => {
    starter = null
  })
  return starter
}

export function startItself(
  command: string,
  args: string[],
  { cwd, env = {}, serialization = 'json', onMessage }: StartOptions,
): StartedProcess {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization })
  child.on('message', onMessage)
  return {
    get pid() {
      return child.pid
    },
    ended: endOf(child),
    // Whoever waits for an answer learns of its end.
    send: (message) => void (child.connected && child.send(message as object, () => {})),
    kill: () => void child.kill('SIGKILL'),
  }
}

function endOf(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve({ error: message }))
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
}

type Starter = ReturnType<typeof openStarter>

function openStarter(onEnd: () => void) {
  const [command, ...args] = [process.execPath, ...fileOfEntry('store/starter')]
  const child = spawn(command, args, {
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  const running = new Map<number, { pid: number | undefined; onMessage(it: unknown): void; end(how: Ended): void }>()
  let last = 0
  // It lives as long as this process, and does not keep it alive, unless others run.
  child.unref()
  const hold = () => (running.size > 0 ? child.channel?.ref() : child.channel?.unref())
  hold()
  const end = (id: number, how: Ended) => {
    running.get(id)?.end(how)
    running.delete(id)
    hold()
  }
  child.on('message', (said: FromStarter) => {
    const of = running.get(said.id)
    if ('message' in said) of?.onMessage(said.message)
    else if ('ended' in said) end(said.id, said.ended)
    else if (of) of.pid = said.pid
  })
  void endOf(child).then(() => {
    onEnd()
    for (const id of running.keys()) end(id, { error: 'the process that starts others has ended' })
  })
  const tell = (message: ToStarter) => void (child.connected && child.send(message, () => {}))
  return {
    start(command: string, args: string[], { onMessage, ...options }: StartOptions): StartedProcess {
      const id = ++last
      const ended = new Promise<Ended>((end) => running.set(id, { pid: undefined, onMessage, end }))
      hold()
      tell({ id, start: { command, args, ...options } })
      return {
        get pid() {
          return running.get(id)?.pid
        },
        ended,
        send: (message) => tell({ id, send: message }),
        kill: () => tell({ id, kill: true }),
      }
    },
  }
}
