/** Milliseconds since `begun`, a time of `performance.now()`, to the microsecond. */
export const millisecondsSince = (begun: number) => Math.round((performance.now() - begun) * 1000) / 1000
