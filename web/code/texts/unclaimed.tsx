/** The files in SOURCES_DIR that are no source yet: each can be added under its name. */
const sizeOf = (bytes: number) =>
  bytes < 1_000 ? `${bytes} bytes` : `${Math.round(bytes / 1_000).toLocaleString('en')} kB`

export function Unclaimed({
  files,
  add,
}: {
  files: readonly { file: string; bytes: number }[]
  add: (file: string) => void
}) {
  if (files.length === 0) return null
  return (
    <section>
      <h2>In SOURCES_DIR, and not added yet</h2>
      <ul class="unclaimed">
        {files.map(({ file, bytes }) => (
          <li key={file}>
            <code>{file}</code> <span class="quiet">{sizeOf(bytes)}</span>{' '}
            <button type="button" onClick={() => add(file)}>
              Add<span class="hidden"> {file}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
