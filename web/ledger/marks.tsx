/** The marks of a reading: drawn for the eye, named for the ear. */

interface Shape {
  text: string
  title: string
  path: string
}

const shapes = {
  fragile: {
    text: 'fragile',
    title: 'fragile: otherwise without outside relays or hedged statements',
    path: 'M1.5 7.5c1.2-3 2.8-3 4 0s2.8 3 4 0M1.5 4c1.2-3 2.8-3 4 0s2.8 3 4 0',
  },
  single: { text: 'one source', title: 'a single source', path: 'M4 3.5 6 2v7.5M3.5 9.5h5' },
  stale: {
    text: 'stale',
    title: 'stale: last heard over 30 days before',
    path: 'M5.5 1.5a4 4 0 1 0 .01 0M5.5 3.3v2.4l1.8 1.2',
  },
} satisfies Record<string, Shape>

export type Mark = keyof typeof shapes

export function MarkIcon({ mark }: { mark: Mark }) {
  return (
    <svg class="mark" viewBox="0 0 11 11" width="11" height="11" aria-hidden="true">
      <path d={shapes[mark].path} fill="none" stroke="currentColor" stroke-width="1.2" />
    </svg>
  )
}

export const markTitle = (mark: Mark) => shapes[mark].title
export const allMarks = Object.keys(shapes) as Mark[]

export function Marks(given: Record<Mark, boolean>) {
  const shown = allMarks.filter((mark) => given[mark])
  return (
    <span class="marks">
      {shown.map((mark) => (
        <span key={mark} title={shapes[mark].title}>
          <MarkIcon mark={mark} />
          <span class="hidden">, {shapes[mark].text} </span>
        </span>
      ))}
    </span>
  )
}
