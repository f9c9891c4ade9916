/**
 * Measures the coding bench on a long text: `npm run bench:coding`. How long a key takes until the screen shows what it did,
 * how long until the server has it and says what is likely, and how many frames a second there are while the text scrolls.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { toTable } from '../../src/commands/table.js'
import { findChromium, launchOptions } from '../provision/chromium.js'
import { longTextDataset } from './long-text.js'
import { median, quantile } from './measure.js'
import { serveProduct } from './served-product.js'

/** As the longest debate in the record of another project. */
const [characters, statements] = [457_000, 300]
const coder = 'ada'

/** What is pressed, how often, after what. */
const rounds: { what: string; before: string; keys: string; times: number }[] = [
  { what: 'caret by letter', before: 'Escape Escape Escape', keys: 'ArrowRight', times: 60 },
  { what: 'caret by line', before: '', keys: 'ArrowDown', times: 60 },
  { what: 'select by sentence', before: '', keys: 's', times: 40 },
  { what: 'next statement', before: 'Escape Escape Escape', keys: 'n', times: 40 },
  { what: 'change a field (mode, certainty)', before: '', keys: 'm d', times: 40 },
  { what: 'undo and redo', before: '', keys: 'Control+z Control+Shift+z', times: 20 },
  { what: 'a new statement, and its removal', before: 'Escape Escape Escape s', keys: 'Enter Escape D s', times: 20 },
]

const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-coding-'))
try {
  const dataset = longTextDataset(join(folder, 'dataset'), { characters, statements, coder })
  const product = await serveProduct({
    ...{ DATA_DIR: join(folder, 'data'), DATASET: dataset, CODING: 'true', LOG_LEVEL: 'info' },
  })
  const browser = await chromium.launch(launchOptions(findChromium() ?? ''))
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await measure(page, product.base)
  } finally {
    await browser.close()
    await product.stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(page: Page, base: string): Promise<void> {
  // The functions below are compiled with names that only the compiler knows.
  await page.addInitScript('globalThis.__name = (it) => it')
  await page.addInitScript((name) => {
    localStorage.setItem('demarche-coder', JSON.stringify({ name, token: '' }))
    const shown: number[] = []
    Object.assign(window, { shown })
    performance.setResourceTimingBufferSize(5_000)
    // From the key to the first task after the frame that it caused.
    addEventListener(
      'keydown',
      ({ timeStamp, key }) => {
        if (['Control', 'Shift'].includes(key)) return
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => shown.push(performance.now() - timeStamp)
          port2.postMessage(0)
        })
      },
      true,
    )
  }, coder)
  const begun = performance.now()
  await page.goto(`${base}/code/long`)
  await page.locator('.bench-text mark').first().waitFor()
  const paragraphs = await page.locator('.bench-text p').count()
  console.log(
    `${characters} characters in ${paragraphs} paragraphs, ${statements} statements: there after ${Math.round(performance.now() - begun)} ms`,
  )
  const rows: Record<string, string>[] = []
  for (const { what, before, keys, times } of rounds) {
    await press(page, before)
    await page.waitForTimeout(300)
    await page.evaluate(() => ((window as unknown as { shown: number[] }).shown.length = 0))
    for (let time = 0; time < times; time++) {
      await press(page, keys)
      await page.waitForTimeout(30)
    }
    await page.waitForTimeout(300)
    const shown = await page.evaluate(() => (window as unknown as { shown: number[] }).shown)
    rows.push({ what, keys: String(shown.length), median: ms(median(shown)), p95: ms(quantile(shown, 0.95)) })
  }
  console.log(toTable(rows, ['what', 'keys', 'median', 'p95'], 120))
  for (const [what, path] of [
    ['saving', '/events'],
    ['suggesting', '/suggest'],
  ]) {
    const times = await page.evaluate((path) => {
      const all = performance.getEntriesByType('resource')
      return all.filter(({ name }) => new URL(name).pathname.endsWith(path)).map(({ duration }) => duration)
    }, path ?? '')
    console.log(`${what}: ${times.length} times, median ${ms(median(times))}, p95 ${ms(quantile(times, 0.95))}`)
  }
  const { frames, slow, seconds } = await page.evaluate(scroll)
  console.log(
    `scrolling: ${(frames / seconds).toFixed(1)} frames a second over ${seconds.toFixed(1)} s, ${slow} of ${frames} took more than 20 ms`,
  )
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`
}

async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ').filter(Boolean)) await page.keyboard.press(key)
}

/** Scrolls the text for some seconds, a line or two a frame, as a wheel does. */
function scroll(): Promise<{ frames: number; slow: number; seconds: number }> {
  const text = document.querySelector('.bench-text') as HTMLElement
  text.scrollTop = 0
  return new Promise((resolve) => {
    let [frames, slow, last] = [0, 0, performance.now()]
    const begun = last
    const next = (now: number) => {
      if (frames > 0 && now - last > 20) slow++
      last = now
      frames++
      text.scrollTop += 60
      if (now - begun < 5_000) requestAnimationFrame(next)
      else resolve({ frames, slow, seconds: (now - begun) / 1000 })
    }
    requestAnimationFrame(next)
  })
}
