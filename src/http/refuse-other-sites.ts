/** Refuses requests that another web page makes its reader's browser send: they cost time, and how long they take can be watched. */
import { Problem } from '../errors.js'
import type { Asked } from './endpoint.js'

/**
 * `Sec-Fetch-Site` cannot be forged by a page, and survives proxies that change the host. Browsers leave it out over plain HTTP to
 * other machines; there, a POST still has its `Origin`. Programs send neither, and are answered.
 *
 * @param origins other origins whose pages may ask; `*` does not count
 * @throws Problem 403
 */
export function refuseOtherSites(
  asked: Pick<Asked, 'header' | 'site'>,
  { what = 'query', origins = [] }: { what?: string; origins?: readonly string[] } = {},
): void {
  const site = asked.header('Sec-Fetch-Site')
  const origin = asked.header('Origin')
  if (origin !== '' && origins.includes(origin)) return
  // The same site can be another program on another port of this machine.
  const ours = site ? site === 'same-origin' || site === 'none' : origin === '' || hostOf(origin) === hostOf(asked.site)
  if (!ours)
    throw new Problem(
      403,
      'Sent by another site',
      `Another web page sent this ${what}. It is answered from Demarche's own page, from the address bar and to programs.`,
    )
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : null)
