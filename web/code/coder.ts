/** Who codes in this browser: a name, and a token where the server asks for one. Both stay in the browser. */
import { keep, kept } from '../state/browser-storage.js'

export interface Coder {
  name: string
  /** Empty where the server takes coders at their word. */
  token: string
}

const key = 'demarche-coder'

/** Null when nobody has said so yet. */
export function keptCoder(): Coder | null {
  try {
    const coder = JSON.parse(kept(key) ?? 'null') as Partial<Coder> | null
    return typeof coder?.name === 'string' && isCoderName(coder.name)
      ? { name: coder.name, token: coder.token ?? '' }
      : null
  } catch {
    return null
  }
}

export const keepCoder = (coder: Coder) => keep(key, JSON.stringify(coder))

/** As the server takes them; it refuses a few more names itself. */
export const isCoderName = (name: string) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= 60
