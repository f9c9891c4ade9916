/** Finds an installed Chromium or Chrome for the browser tests, and the options to start it with. */
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LaunchOptions } from 'playwright-core'
import { findOnPath } from './on-path.js'

/** First the Chromium without windows and menus of its own: it opens a page in half the time or less. */
const programs = [
  ...['chromium-headless-shell', 'chrome-headless-shell'],
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
]

/** @throws when CHROMIUM_PATH is set to a file that is not there */
export function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH: there is no file ${given}`)
  return given || findOnPath(...programs) || inUsualPlaces()
}

export function launchOptions(executablePath: string): LaunchOptions {
  return {
    executablePath,
    headless: true,
    env: { ...process.env, TMPDIR: process.env.BROWSER_TMPDIR ?? tmpdir() },
    // Chromium refuses to start its sandbox as root, which is who runs in most containers.
    chromiumSandbox: process.getuid?.() !== 0,
    // The rest keeps it from calling out: the tests open pages of this machine only.
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The names of examples lead to this machine.
      '--host-resolver-rules=MAP *.example 127.0.0.1',
    ],
  }
}

function inUsualPlaces(): string | undefined {
  const onMac = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  const onWindows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe'))
  return [...onMac, ...onWindows].find((path) => existsSync(path))
}
