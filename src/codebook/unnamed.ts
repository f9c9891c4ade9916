/** Section 2: an unnamed source is `<body>-source`. What such sources alone tell is anonymous. */
export const isUnnamed = (actor: string) => actor.endsWith('-source')

/** Whether unnamed sources alone relay what these places tell. */
export const isAnonymous = (places: readonly { relays: readonly string[] }[]) =>
  places.length > 0 && places.every(({ relays }) => relays.length > 0 && relays.every(isUnnamed))
