/** Finds the browser that the page is tested in. */
import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium.js'
import { refuseInCi } from './provided.js'

export default function setup(project: TestProject): void {
  const chromium = findChromium() ?? null
  refuseInCi(chromium ? null : 'No Chromium to test with: install one or set CHROMIUM_PATH')
  project.provide('chromium', chromium)
}
