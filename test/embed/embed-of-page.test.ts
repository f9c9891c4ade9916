/** Which embed shows what a page shows. */
import { describe, expect, it } from 'vitest'
import { embedCode } from '../../src/embed/embed-code.js'
import { embedOfPage } from '../../src/embed/embed-of-page.js'

describe('the embed of a page', () => {
  it.each([
    ['/demand/crimea?asOf=2022-03-29&clock=published', '/embed/lane?demand=crimea&asOf=2022-03-29&clock=published'],
    ['/demand/a%20b', '/embed/lane?demand=a+b'],
    ['/demand/crimea?side=russia&text=Donbas', '/embed/lane?demand=crimea'],
    ['/ledger?sides=russia,ukraine&side=russia&demand=crimea', '/embed/ledger?sides=russia,ukraine'],
    ['/issue/territory?hedged=exclude', '/embed/ledger?issue=territory&hedged=exclude'],
    ['/board', '/embed/board'],
    ['/board?sides=all&state=agreed,near&demand=crimea', '/embed/board?sides=all&state=agreed,near'],
    ['/gap?between=russia,ukraine&from=2022-03-14&to=2022-03-29', null],
    ['/statement/s000-01?asOf=2022-03-29', '/embed/statement?statement=s000-01'],
    ['/embed/board?asOf=2022-03-29&theme=dark&version=abc', '/embed/board?asOf=2022-03-29&theme=dark&version=abc'],
  ])('%s is %s', (page, embed) => {
    const [path = '', search = ''] = page.split('?')
    const whole = '/embed/gap?between=russia,ukraine&from=2022-03-14&to=2022-03-29'
    expect(embedOfPage(path, search)?.path).toBe(embed ?? whole)
  })

  it.each([
    '/',
    '/trace',
    '/graph',
    '/demand',
    '/demand/',
    '/demand/a/b',
    '/board/x',
    '/embed/trace',
    '/embed',
    '/toString',
  ])('%s has none', (path) => expect(embedOfPage(path, '')).toBeNull())
})

describe('the code that a newsroom pastes', () => {
  it('is a frame that waits until it is near, and no letter of a title leaves its attribute', () => {
    const code = embedCode({
      address: 'https://a.example/embed/lane?a=1&b=2',
      title: `"><b>'Crimea'`,
      width: 600,
      height: 400,
    })
    expect(code).toBe(
      `<iframe src="https://a.example/embed/lane?a=1&amp;b=2" title="&quot;&gt;&lt;b&gt;'Crimea'" width="600" height="400" loading="lazy" style="max-width:100%;border:0"></iframe>`,
    )
  })
})
