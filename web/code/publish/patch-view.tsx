/** One file that is written: what is added and removed, each line with its sign. */
import { type PlannedFile, patchLines, sizeOf } from './publication.js'

const words = { new: 'new', changed: 'changed', removed: 'removed', same: 'as it is' }
/** Lines up to which a file stands open. */
const mostOpen = 120

export function PatchView({ file: { path, change, patch } }: { file: PlannedFile }) {
  const lines = patchLines(patch)
  const { added, removed } = sizeOf(lines)
  const size = [added > 0 && `+${added}`, removed > 0 && `−${removed}`].filter(Boolean).join(' ')
  if (lines.length === 0)
    return (
      <p class="patch-head">
        <code>{path}</code> <span class="quiet">{words[change]}</span>
      </p>
    )
  return (
    <details class="patch" open={lines.length <= mostOpen}>
      <summary class="patch-head">
        <code>{path}</code>{' '}
        <span class="quiet">
          {words[change]}, {size}
        </span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section tabIndex={0} aria-label={`Lines of ${path}`}>
        <pre>
          {lines.map(({ sign, text }, at) => {
            const line = (
              <>
                <span class="sign">{sign === '@' ? '' : sign === '-' ? '−' : sign}</span>
                <span>{sign === '@' ? '…' : text}</span>
              </>
            )
            const key = `${at} ${text}`
            if (sign === '+') return <ins key={key}>{line}</ins>
            if (sign === '-') return <del key={key}>{line}</del>
            return (
              <span key={key} class={sign === '@' ? 'hunk' : 'kept'}>
                {line}
              </span>
            )
          })}
        </pre>
      </section>
    </details>
  )
}
