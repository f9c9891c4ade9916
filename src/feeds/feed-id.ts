/** Ids of feeds and entries: tag URIs (RFC 4151) of the dataset and of what is said. No host is in them, so that they outlive it. */
import { type KeptReading, keyOf } from '../versions/kept-reading.js'

const tag = (parts: readonly string[]) => `tag:demarche,2026:${parts.map(encoded).join('/')}`
/** A half of a surrogate pair is no text. */
const encoded = (part: string) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'))

/** The same for the same side, demand, day and reading, in whatever version, on whatever server. */
export const entryId = (dataset: string, kept: KeptReading) =>
  tag([dataset, ...keyOf(kept), ...(kept.gone === undefined ? [] : ['gone'])])

/** @param chosen the filters of the feed, in their order */
export const feedId = (dataset: string, chosen: readonly [string, string][]) =>
  `${tag([dataset, 'feed'])}${chosen.map(([name, value], at) => `${at === 0 ? '?' : '&'}${name}=${encoded(value)}`).join('')}`
