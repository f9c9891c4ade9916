/** How the letters of stances and the numbers of ties are written on lines. */

export const letterStyle = [
  // Letters stand at the end where fewer lines meet.
  { selector: 'edge.first', style: { 'source-label': 'data(letter)', 'source-text-offset': 34 } },
  {
    selector: 'edge.middle',
    style: {
      'source-label': 'data(letter)',
      'source-text-offset': 'data(letterAt)',
      'font-size': 9,
      'text-background-padding': '1px',
      'text-background-opacity': 0.9,
    },
  },
  // Two lines between the same nodes would bend away from each other.
  { selector: 'edge.straight', style: { 'curve-style': 'straight' } },
  {
    selector: 'edge.apart',
    style: {
      'line-opacity': 0,
      'target-arrow-shape': 'none',
      'z-index': 1,
      events: 'no',
      'text-background-opacity': 1,
      'text-background-padding': '2px',
      'text-background-shape': 'round-rectangle',
    },
  },
  { selector: 'edge.last', style: { 'target-label': 'data(letter)', 'target-text-offset': 34 } },
]
