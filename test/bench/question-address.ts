/** The address of a question with its parameters, as a reader of the API asks for it. */
export function questionAddress(name: string, { id, ...params }: Record<string, string>): string {
  const path = id === undefined ? name : `${name}/${encodeURIComponent(id)}`
  return `/api/v1/${path}?${new URLSearchParams(params)}`
}
