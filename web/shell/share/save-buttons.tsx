/** Two buttons that save a picture, as PNG and as SVG, and say what failed. */
import { useState } from 'preact/hooks'
import type { PictureFormat } from '../../picture/save-picture.js'

interface Props {
  /** What is saved, as in `Picture`. */
  what: string
  name: string
  /** The picture as SVG; an error says why there is none. */
  draw: () => Promise<string>
}

export function SaveButtons({ what, name, draw }: Props) {
  const [failed, fail] = useState('')
  const save = async (format: PictureFormat) => {
    fail('')
    try {
      const { savePicture } = await import('../../picture/save-picture.js')
      await savePicture(await draw(), name, format)
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <div>
      {what}{' '}
      <button type="button" aria-label={`${what} as PNG`} onClick={() => save('png')}>
        PNG
      </button>{' '}
      <button type="button" aria-label={`${what} as SVG`} onClick={() => save('svg')}>
        SVG
      </button>
      {failed && <p role="alert">{failed}</p>}
    </div>
  )
}
