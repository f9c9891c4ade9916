/** The agreement in full: what both found, how alike they coded it, and which values they confused and as what it was solved. */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Comparison } from './comparison.js'
import { confusionsIn } from './confusions.js'
import { figure, percent } from './figures.js'

interface Props {
  comparison: Comparison
  name: (id: string) => string
  close: () => void
}

export function AgreementDialog({ comparison: { a, b, agreement, differences }, name, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    heading.current?.focus()
  }, [])
  const confusions = useMemo(() => confusionsIn(differences), [differences])
  return (
    <dialog class="code-dialog agreement-dialog" ref={dialog} onClose={close} aria-labelledby="agreement-title">
      <h2 id="agreement-title" tabIndex={-1} ref={heading}>
        How far {a} and {b} agree
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="wide" tabIndex={0} aria-label="Tables of agreement">
        <Table
          title="Did both find the same?"
          head={['unit', a, b, 'both', 'F1']}
          rows={agreement.units
            .filter(({ source }) => source === 'all')
            .map((it) => [it.kind, it.a, it.b, it.both, figure(it.f1)])}
        />
        <Table
          title="Where both found a stance, did they code it alike?"
          head={['field', 'compared', 'alike', 'alpha', 'AC1', 'commonest value']}
          rows={agreement.fields.map(({ field, n, same, alpha, ac1, commonest }) => [
            ...[field, n, same, figure(alpha), figure(ac1)],
            commonest ? `${name(commonest.value)}, ${percent(commonest.share)}` : 'none',
          ])}
        />
        {confusions.length > 0 && (
          <Table
            title="What was confused with what, and as what it was solved"
            head={['field', `${a} chose`, `${b} chose`, 'times', `as ${a}`, `as ${b}`, 'otherwise', 'open']}
            rows={confusions.map(({ field, a, b, times, solved }) => [
              ...[field, named(a, name), named(b, name), times],
              ...[solved.a, solved.b, solved.other, solved.open],
            ])}
          />
        )}
      </section>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}

const named = (ids: string, name: (id: string) => string) => ids.split(', ').map(name).join(', ')

const isFigure = (value: string | number | undefined) =>
  typeof value === 'number' || (value !== undefined && /^(–|−?\d\.\d\d)$/.test(value))

function Table({ title, head, rows }: { title: string; head: string[]; rows: (string | number)[][] }) {
  return (
    <table class="rows">
      <caption>{title}</caption>
      <thead>
        <tr>
          {head.map((text, column) => (
            <th key={text} scope="col" class={isFigure(rows[0]?.[column]) ? 'number' : ''}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest], at) => (
          <tr key={`${at} ${first}`}>
            <th scope="row">{first}</th>
            {rest.map((value, column) => (
              <td key={head[column + 1]} class={isFigure(value) ? 'number' : ''}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
