/** A field of a form: its label, what is wanted, and what is wrong with what it contains. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Props {
  label: ComponentChildren
  hint?: string | undefined
  fault?: string | undefined
  /** Takes two columns of the form. */
  broad?: boolean
  /** @param ids to be spread on the control */
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ComponentChildren
}

export function Field({ label, hint, fault, broad, children }: Props) {
  const id = useId()
  const said = `${id}-said`
  const isSaid = hint !== undefined || fault !== undefined
  return (
    <div class={broad ? 'field broad' : 'field'}>
      <label for={id}>{label}</label>
      {children({
        id,
        ...(isSaid && { 'aria-describedby': said }),
        ...(fault !== undefined && { 'aria-invalid': true as const }),
      })}
      {isSaid && (
        <p id={said} class={fault ? 'fault' : 'hint'}>
          {fault ?? hint}
        </p>
      )}
    </div>
  )
}
