/** Refuses a source that is not there, in the words of a command line: it names the sources, and no address. */
import { didYouMean, UsageError } from '../errors.js'

/** Of a dataset with more of them, a few show what an id looks like. */
const mostNamed = 9

/** @param whose such as `source in /data` @throws UsageError */
export function requireSource(source: string, known: readonly string[], whose: string): void {
  if (known.includes(source)) return
  const some = known.slice(0, mostNamed).join(', ')
  const rest = known.length > mostNamed ? ` and ${known.length - mostNamed} more` : ''
  const has = known.length === 0 ? 'There is none.' : `There ${known.length === 1 ? 'is' : 'are'} ${some}${rest}.`
  throw new UsageError(`There is no ${whose} called "${source}".${didYouMean(source, known)} ${has}`)
}
