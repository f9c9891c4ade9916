/** Marks the row of a table whose line or node is under the mouse in the drawing. */
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** @param rows what is in the tables: another one is looked through again */
export function useHintedRow(tables: RefObject<HTMLElement | null>, hinted: string | null, rows: unknown): void {
  useEffect(() => {
    const row = [...(tables.current?.querySelectorAll<HTMLElement>('tr[data-id]') ?? [])].find(
      ({ dataset }) => dataset.id === hinted,
    )
    row?.classList.add('hinted')
    return () => row?.classList.remove('hinted')
  }, [hinted, rows])
}
