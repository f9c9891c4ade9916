/** The drawing's stylesheet for Cytoscape, in the page's own colours. */
import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape'
import { heading } from './drawable.js'
import { letterStyle } from './letter-style.js'

const names = [
  'ink',
  'quiet',
  'paper',
  'accent',
  'asserts',
  'concedes',
  'rejects',
  'line',
  'node-statement',
  'node-other',
] as const
export type Palette = Record<(typeof names)[number] | 'font', string> & {
  /** Any other custom property of the page; an element that has left it, as when the view changes, has none any more. */
  of(name: string): string
}

/** The page's colours as they apply to an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const page = getComputedStyle(document.documentElement)
  const colours = names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])
  return {
    ...Object.fromEntries(colours),
    font: style.fontFamily,
    of: (name: string) => (element.isConnected ? style : page).getPropertyValue(`--${name}`).trim(),
  } as Palette
}

/** From this many edges on, lines are straight; then they lose their arrowheads, and captions show only when zoomed in. */
const busy = { straight: 600, plain: 1500 }

/** Dots as long as the line is wide: those of Cytoscape are of one pixel, so that a wide line looks solid and pale. */
const dots = (edge: EdgeSingular) => {
  const side = Math.max(2, edge.data('width') ?? 0)
  return [side, side]
}

/** Stances differ in colour, line and letter; kinds of nodes in shape; the colour of a node is that of its side. */
export function drawingStyle(palette: Palette, narrow: boolean, edges: number): StylesheetJson {
  const stance = (color: string) => ({
    'line-color': color,
    'target-arrow-color': color,
  })
  return [
    // While a picture of a large drawing is panned, the area outside it looks like the rest.
    { selector: 'core', style: { 'outside-texture-bg-opacity': 0, 'active-bg-opacity': 0 } },
    {
      selector: 'node',
      style: {
        width: 16,
        height: 16,
        shape: 'ellipse',
        'background-color': palette['node-other'],
        'border-width': 1.5,
        'border-color': palette.ink,
        label: 'data(caption)',
        color: palette.ink,
        'font-family': palette.font,
        'font-size': 12,
        'min-zoomed-font-size': edges > busy.plain ? 9 : 5,
        'text-wrap': 'wrap',
        'text-max-width': narrow ? '84px' : '150px',
        'text-background-color': palette.paper,
        'text-background-opacity': 0.8,
        'text-background-padding': '1px',
      },
    },
    { selector: 'node.left', style: { 'text-halign': 'left', 'text-valign': 'center', 'text-margin-x': -5 } },
    { selector: 'node.right', style: { 'text-halign': 'right', 'text-valign': 'center', 'text-margin-x': 5 } },
    { selector: 'node.below', style: { 'text-halign': 'center', 'text-valign': 'bottom', 'text-margin-y': 4 } },
    { selector: 'node.Actor', style: { shape: 'ellipse' } },
    {
      selector: 'node.Statement',
      style: { shape: 'round-rectangle', width: 20, height: 13, 'background-color': palette['node-statement'] },
    },
    {
      selector: 'node.Demand',
      style: { shape: 'diamond', width: 20, height: 20, 'background-color': palette['node-statement'] },
    },
    { selector: 'node.Issue', style: { shape: 'hexagon' } },
    { selector: 'node.Event', style: { shape: 'triangle' } },
    { selector: 'node.Draft', style: { shape: 'octagon' } },
    { selector: 'node.Source', style: { shape: 'rectangle' } },
    { selector: 'node.Conflict', style: { shape: 'star' } },
    { selector: 'node[size]', style: { width: 'data(size)', height: 'data(size)' } },
    {
      selector: 'node[colour]',
      style: { 'background-color': (node: NodeSingular) => palette.of(node.data('colour')), 'border-width': 1 },
    },
    {
      selector: 'node.box',
      style: {
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': palette['node-statement'],
        'border-width': 1,
        'border-color': palette.line,
        'text-valign': 'center',
        'text-halign': 'center',
        'text-margin-x': 0,
        'text-margin-y': 0,
        'text-max-width': (node: NodeSingular) => `${node.data('width') - 8}px`,
        'text-background-opacity': 0,
        'font-size': 11,
      },
    },
    {
      selector: 'node.faint',
      style: {
        'background-opacity': 0.12,
        'border-style': 'dashed',
        'border-color': palette.line,
        color: palette.quiet,
      },
    },
    {
      selector: `node.${heading}`,
      style: {
        width: 1,
        height: 1,
        'background-opacity': 0,
        'border-width': 0,
        'text-valign': 'center',
        'text-margin-y': 0,
        'text-max-width': '400px',
        'font-size': 11,
        'font-style': 'italic',
        color: palette.quiet,
        events: 'no',
      },
    },
    {
      selector: `node.${heading}[colour]`,
      style: {
        'font-size': narrow ? 11 : 13,
        'text-max-width': narrow ? '84px' : '400px',
        'font-style': 'normal',
        'font-weight': 'bold',
        color: (node: NodeSingular) => palette.of(node.data('colour')),
      },
    },
    {
      selector: 'node.center',
      style: { width: 30, height: 30, 'border-width': 3, 'border-color': palette.accent, 'font-weight': 'bold' },
    },
    {
      selector: 'edge',
      style: {
        width: 1,
        'curve-style': edges > busy.plain ? 'haystack' : edges > busy.straight ? 'straight' : 'bezier',
        'line-color': palette.line,
        'target-arrow-color': palette.line,
        'target-arrow-shape': 'vee',
        'arrow-scale': 0.8,
        color: palette.ink,
        'font-family': palette.font,
        'font-size': 12,
        'min-zoomed-font-size': 7,
        'font-weight': 'bold',
        'text-background-color': palette.paper,
        'text-background-opacity': 1,
        'text-background-padding': '2px',
      },
    },
    { selector: 'edge.ASSERTS', style: { ...stance(palette.asserts), width: 1.5, 'target-arrow-shape': 'triangle' } },
    {
      selector: 'edge.CONCEDES',
      style: {
        ...stance(palette.concedes),
        width: 1.5,
        'line-style': 'dashed',
        'line-dash-pattern': [8, 4],
        'target-arrow-shape': 'circle',
      },
    },
    {
      selector: 'edge.REJECTS',
      style: {
        ...stance(palette.rejects),
        width: 1.5,
        'line-style': 'dashed',
        'line-dash-pattern': dots,
        'target-arrow-shape': 'tee',
      },
    },
    { selector: 'edge.own', style: { 'line-style': 'solid' } },
    { selector: 'edge.told', style: { 'line-style': 'dashed', 'line-dash-pattern': [5, 4] } },
    { selector: 'edge[width]', style: { width: 'data(width)' } },
    {
      selector: 'edge[along]',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-weights': (edge: EdgeSingular) => edge.data('along'),
        'control-point-distances': (edge: EdgeSingular) => edge.data('off'),
        opacity: 0.85,
      },
    },
    {
      selector: 'edge[caption]',
      style: {
        label: 'data(caption)',
        color: palette.quiet,
        'font-size': 10,
        'font-weight': 'normal',
        'text-rotation': 'autorotate',
        'text-background-opacity': 0.85,
      },
    },
    { selector: 'edge.mutual', style: { 'target-arrow-shape': 'none' } },
    ...letterStyle,
    { selector: '.dim', style: { opacity: 0.18 } },
    {
      selector: '.hinted',
      style: { 'underlay-color': palette.accent, 'underlay-opacity': 0.35, 'underlay-padding': 6 },
    },
    {
      selector: 'node.selected',
      style: { 'border-width': 4, 'border-color': palette.accent, 'font-weight': 'bold', 'z-index': 9 },
    },
    { selector: 'edge.selected', style: { 'overlay-color': palette.accent, 'overlay-opacity': 0.2 } },
    {
      selector: 'node.cursor',
      style: {
        'outline-color': palette.accent,
        'outline-width': 3,
        'outline-offset': 4,
        'outline-opacity': 1,
      },
    },
  ] as StylesheetJson
}
