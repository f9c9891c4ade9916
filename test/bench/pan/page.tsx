/** The page's own canvas with a graph of any size: `?nodes=1500&edges=3500`. */
import { render } from 'preact'
import { Canvas } from '../../../web/drawing/canvas.js'
import type { DrawnEdge, DrawnNode } from '../../../web/drawing/drawable.js'
import '../../../web/shell/base.css'
import '../../../web/shell/colours.css'
import { seeded } from '../random.js'

/** Frames in which a canvas was cleared to be drawn anew. */
const counted = globalThis as unknown as { redraws: number }
counted.redraws = 0
let drew = false
const clear = CanvasRenderingContext2D.prototype.clearRect
CanvasRenderingContext2D.prototype.clearRect = function (...box) {
  drew = true
  clear.apply(this, box)
}
const frame = () => {
  if (drew) counted.redraws++
  drew = false
  requestAnimationFrame(frame)
}
requestAnimationFrame(frame)

const size = (name: string) => Number(new URLSearchParams(location.search).get(name))
const random = seeded(1)
const kinds = ['Statement', 'Statement', 'Statement', 'Actor', 'Demand', 'Event']
const nodes: DrawnNode[] = Array.from({ length: size('nodes') }, (_, index) => ({
  id: `n${index}`,
  kind: kinds[index % kinds.length] ?? '',
  caption: `Speaker ${index}, ${1 + (index % 28)} Mar 2022`,
}))
const types = ['ASSERTS', 'CONCEDES', 'REJECTS', 'MADE', 'MADE']
/** Few nodes have many edges, as demands and sides have. */
const some = () => Math.floor(nodes.length * random.next() ** 2)
const edges: DrawnEdge[] = Array.from({ length: size('edges') }, (_, index) => {
  const kind = types[index % types.length] ?? ''
  return {
    id: `e${index}`,
    from: `n${index % nodes.length}`,
    to: `n${some()}`,
    kind,
    letter: kind === 'MADE' ? '' : kind[0],
  }
})
const drawn = { nodes, edges }
const page = document.getElementById('page')
if (page) {
  render(
    <Canvas view={`bench ${nodes.length}`} drawn={drawn} label="A large graph" selected={null} onSelect={() => {}} />,
    page,
  )
}
