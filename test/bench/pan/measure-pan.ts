/** Measures how smoothly the canvas pans: redrawn frames per second while a mouse drags the graph in headless Chromium. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { packageRoot } from '../../../src/cypher/package-root.js'
import { findChromium, launchOptions } from '../../provision/chromium.js'
import { median } from '../measure.js'

export interface Panned {
  nodes: number
  edges: number
  /** Frames a second that redrew the graph: the middle of the rounds, and the worst of them. */
  fps: number
  worst: number
  /** From the first script to the graph at rest, in milliseconds. */
  ready: number
}

const seconds = 2

/** @throws when there is no Chromium, with what to install */
export async function measurePan(sizes: readonly [number, number][], rounds: number): Promise<Panned[]> {
  const executable = findChromium()
  if (!executable)
    throw new Error('There is no Chromium to measure in. Set CHROMIUM_PATH to one, or run npm run test:all.')
  const outDir = mkdtempSync(join(tmpdir(), 'demarche-pan-'))
  const root = join(packageRoot, 'test', 'bench', 'pan')
  const shared = { configFile: join(packageRoot, 'vite.config.ts'), root, logLevel: 'error' as const }
  await build({ ...shared, build: { outDir } })
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const browser = await chromium.launch(launchOptions(executable))
  try {
    const base = server.resolvedUrls?.local[0] ?? ''
    const lines: Panned[] = []
    for (const [nodes, edges] of sizes) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
      await page.goto(`${base}?nodes=${nodes}&edges=${edges}`)
      const ready = await untilAtRest(page)
      const measured: number[] = []
      for (let round = 0; round <= rounds; round++) {
        const fps = await pan(page)
        // The first round warms up.
        if (round > 0) measured.push(fps)
      }
      lines.push({ nodes, edges, fps: median(measured), worst: Math.min(...measured), ready })
      await page.close()
    }
    return lines
  } finally {
    await browser.close()
    await server.close()
    rmSync(outDir, { recursive: true, force: true })
  }
}

const redraws = (page: Page) => page.evaluate(() => (globalThis as unknown as { redraws: number }).redraws)

/** Until nothing has been drawn for half a second. */
async function untilAtRest(page: Page): Promise<number> {
  await page.locator('.canvas[aria-busy="false"] canvas').first().waitFor({ state: 'attached', timeout: 60_000 })
  const ready = await page.evaluate(() => performance.now())
  for (let before = -1, now = 0; before !== now; ) {
    await page.waitForTimeout(500)
    before = now
    now = await redraws(page)
  }
  return ready
}

/** Drags the ground to and fro. */
async function pan(page: Page): Promise<number> {
  const box = await page.locator('.canvas').boundingBox()
  if (!box) throw new Error('nothing is drawn')
  const y = box.y + 8
  await page.mouse.move(box.x + 40, y)
  await page.mouse.down()
  const before = await redraws(page)
  const begun = performance.now()
  for (let at = 0; performance.now() - begun < seconds * 1000; at++) {
    await page.mouse.move(box.x + 240 + 200 * Math.sin(at / 12), y + 60 + 60 * Math.sin(at / 7))
  }
  const elapsed = performance.now() - begun
  const count = (await redraws(page)) - before
  await page.mouse.up()
  return (1000 * count) / elapsed
}
