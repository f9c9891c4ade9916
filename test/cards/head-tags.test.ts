/** The tags of a page's head: what names and addresses put into them stays text. */
import { describe, expect, it } from 'vitest'
import type { Card, ViewLink } from '../../src/cards/card.js'
import { clip, headTags } from '../../src/cards/head-tags.js'

const card: Card = {
  ...{ kind: 'Demand', title: 'Neutrality', said: 'Ukraine adopts neutral status.', when: 'as of 29 March 2022' },
  ...{ listed: true, dataset: 'The talks', drawing: null },
}
const link: ViewLink = {
  path: '/demand/neutrality?asOf=2022-03-29',
  picture: { view: 'demand', params: { id: 'neutrality', asOf: '2022-03-29' } },
}
const usual = { link, card, site: 'https://news.example/demarche', version: 'abc', pictures: true, embeds: true }

describe('the head of a view', () => {
  it('has title, sentence, day, canonical address and picture', () => {
    const head = headTags(usual)
    expect(head).toContain('<title>Neutrality · Demarche</title>')
    expect(head).toContain('<meta property="og:title" content="Neutrality" />')
    expect(head).toContain('name="description" content="Ukraine adopts neutral status. (as of 29 March 2022)"')
    expect(head).toContain(
      '<link rel="canonical" href="https://news.example/demarche/demand/neutrality?asOf=2022-03-29" />',
    )
    expect(head).toContain(
      'content="https://news.example/demarche/card/demand.png?id=neutrality&amp;asOf=2022-03-29&amp;v=abc"',
    )
    expect(head).toContain('<meta name="twitter:card" content="summary_large_image" />')
    expect(head).not.toContain('noindex')
  })

  it('does not say the day twice', () => {
    const said = 'By 29 March 2022 Russia wants it.'
    expect(headTags({ ...usual, card: { ...card, said } })).toContain(`content="${said}"`)
  })

  it('promises no picture where none can be drawn', () => {
    const head = headTags({ ...usual, pictures: false })
    expect(head).not.toContain('og:image')
    expect(head).toContain('<meta name="twitter:card" content="summary" />')
  })

  it('leads to the oEmbed of a view that can be shown in a frame, where the site has them', () => {
    const head = headTags(usual)
    const page = 'url=https%3A%2F%2Fnews.example%2Fdemarche%2Fdemand%2Fneutrality%3FasOf%3D2022-03-29'
    expect(head).toContain(
      `type="application/json+oembed" href="https://news.example/demarche/oembed?${page}&amp;format=json" />`,
    )
    expect(head).toContain(
      `type="text/xml+oembed" href="https://news.example/demarche/oembed?${page}&amp;format=xml" />`,
    )
    expect(headTags({ ...usual, embeds: false })).not.toContain('oembed')
    const trace: ViewLink = { path: '/trace?side=russia', picture: { view: 'trace', params: { side: 'russia' } } }
    expect(headTags({ ...usual, link: trace })).not.toContain('oembed')
  })

  it('says what Demarche is where there was no time for more', () => {
    const head = headTags({ ...usual, card: null, version: '' })
    expect(head).toContain('<title>Demarche</title>')
    expect(head).toContain('name="description" content="Who demanded what, who dropped or kept it')
    expect(head).toContain('/card/demand.png?id=neutrality&amp;asOf=2022-03-29"')
  })

  it('keeps search engines from what does not exist, and has no picture of it', () => {
    for (const parts of [{ missing: 'There is no demand “x”.' }, { link: null }]) {
      const head = headTags({ ...usual, card: null, ...parts })
      expect(head).toContain('<title>Not found · Demarche</title>')
      expect(head).toContain('<meta name="robots" content="noindex" />')
      expect(head).not.toMatch(/canonical|og:image/)
    }
  })

  it.each(['</title><script>alert(1)</script>', '" onload="x', "' x='", 'a & b', '<!-- /head -->', '$& $1'])(
    'writes %s as text, wherever it comes from',
    (hostile) => {
      const all = { kind: hostile, title: hostile, said: hostile, dataset: hostile }
      const path = `/demand/${encodeURIComponent(hostile)}`
      const named = { path, picture: { view: 'demand', params: { id: hostile, asOf: hostile } } }
      const heads = [
        headTags({ ...usual, link: named, card: { ...card, ...all } }),
        headTags({ ...usual, card: null, missing: `There is no demand “${hostile}”.` }),
      ]
      for (const head of heads) {
        const tags = head
          .replace(/ (content|href|type)="[^"<>]*"/g, '')
          .split('\n')
          .map((line) => line.trim())
        const known = /^(<title>[^<>]*<\/title>|<(meta|link)( (name|property|rel)="[\w:]+")+ \/>|<(meta|link) \/>)$/
        expect(tags.filter((tag) => !known.test(tag))).toEqual([])
      }
    },
  )
})

describe('a text that is cut', () => {
  it.each([
    ['a  b\nc', 10, 'a b c'],
    ['one two three four', 12, 'one two…'],
    ['one, two, three', 9, 'one…'],
    ['\u202eabc\u0007', 9, 'abc'],
  ])('%j at %i letters is %j', (text, most, cut) => {
    expect(clip(text, most)).toBe(cut)
  })
})
