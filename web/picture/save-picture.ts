/** Saves a picture as SVG, or as PNG at twice its size. */
import { download } from './download.js'

export type PictureFormat = 'png' | 'svg'

export async function savePicture(svg: string, name: string, format: PictureFormat): Promise<void> {
  if (format === 'svg') download(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' }))
  else download(`${name}.png`, await pngOf(svg))
}

/** Pixels of the largest side that every browser can draw. */
const largest = 8192

/** @throws Error where the browser cannot draw it, as for a picture that is too large */
async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const scale = Math.min(2, largest / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'))
  if (!blob) throw new Error('This picture is too large for a PNG. Take the SVG.')
  return blob
}
