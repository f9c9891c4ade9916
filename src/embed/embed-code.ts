/** The HTML that a newsroom pastes to show an embed. Nothing is imported, so that the page may use it too. */

interface Framed {
  /** The whole address of the embed. */
  address: string
  title: string
  /** In pixels. */
  width: number
  height: number
}

/** In pixels, where nobody asked for another: a column of text. */
export const usualWidth = 640

export const embedCode = ({ address, title, width, height }: Framed): string =>
  `<iframe src="${quoted(address)}" title="${quoted(title)}" width="${width}" height="${height}" loading="lazy" style="max-width:100%;border:0"></iframe>`

const quoted = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
