/** The page's stylesheets: each is in use, and none can be left out unseen. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const folder = new URL('../../web/style/', import.meta.url)

it('imports every stylesheet there is', () => {
  const imported = [...readFileSync(new URL('main.css', folder), 'utf8').matchAll(/@import "\.\/([^"]+)"/g)].map(
    ([, file]) => file,
  )
  const files = readdirSync(folder).filter((file) => file !== 'main.css')
  expect(imported.sort()).toEqual(files.sort())
})
