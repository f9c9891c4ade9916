/** The editor, in a shadow root so that its styles need no exception in the content security policy. */
import { useEffect, useRef } from 'preact/hooks'
import { type Editor, openEditor, type Remark } from './codemirror.js'
import type { Schema } from './completion.js'

interface Props {
  /** Shown whenever it is a new object; typed text goes out through `edit` and does not come back. */
  put: { text: string }
  schema: Schema | null
  remarks: readonly Remark[]
  edit: (text: string) => void
  run: (text: string, cursor: number) => void
}

export function QueryEditor({ put, schema, remarks, edit, run }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const latest = useRef({ edit, run, schema })
  latest.current = { edit, run, schema }
  useEffect(() => {
    if (!host.current) return
    editor.current = openEditor(host.current, put.text, {
      edit: (changed) => latest.current.edit(changed),
      run: (whole, cursor) => latest.current.run(whole, cursor),
      schema: () => latest.current.schema,
    })
    return () => editor.current?.close()
  }, [])
  useEffect(() => editor.current?.write(put.text), [put])
  useEffect(() => editor.current?.remark(remarks), [remarks])
  return <div class="query-editor" ref={host} />
}
