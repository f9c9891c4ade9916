/** Keeps in this browser what the server has not acknowledged, so that neither a lost connection nor a closed tab loses it. */
import type { Sent } from './items.js'

/** Events of one pass, in the order in which they were made. */
export interface Outbox {
  /** Empty where the browser keeps nothing. */
  read(): Promise<Sent[]>
  add(events: readonly Sent[]): Promise<void>
  remove(ids: readonly string[]): Promise<void>
}

const table = 'events'

/** A browser that keeps nothing, as in private windows, still sends what stands in the page. */
export function openOutbox(source: string, coder: string): Outbox {
  const pass = `${source} ${coder}`
  let opened: Promise<IDBDatabase> | null = null
  const database = () => (opened ??= openDatabase())
  const change = async (work: (store: IDBObjectStore) => void) => {
    try {
      const transaction = (await database()).transaction(table, 'readwrite')
      work(transaction.objectStore(table))
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve
        transaction.onerror = reject
        transaction.onabort = reject
      })
    } catch {
      // What is on the screen is still sent.
    }
  }
  return {
    async read() {
      try {
        const store = (await database()).transaction(table).objectStore(table)
        const rows = await answerOf(store.index('pass').getAll(pass))
        return (rows as Row[]).sort((a, b) => a.order - b.order).map(({ event }) => event)
      } catch {
        return []
      }
    },
    add: (events) =>
      change((store) => {
        for (const event of events) store.add({ id: event.id, pass, event } satisfies Omit<Row, 'order'>)
      }),
    remove: (ids) =>
      change((store) => {
        const wanted = new Set(ids)
        store.index('pass').openCursor(pass).onsuccess = ({ target }) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
          if (!cursor) return
          if (wanted.has((cursor.value as Row).id)) cursor.delete()
          cursor.continue()
        }
      }),
  }
}

interface Row {
  /** Counts up over all passes. */
  order: number
  id: string
  pass: string
  event: Sent
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('demarche-coding', 1)
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore(table, { keyPath: 'order', autoIncrement: true })
    store.createIndex('pass', 'pass')
  }
  return answerOf(request)
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
