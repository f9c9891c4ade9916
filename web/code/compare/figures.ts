/** Figures of agreement as they are written. Pure. */
import type { FieldAgreement } from '../../../src/coding/agreement.js'

/** Two places; a dash where a figure is not defined. */
export const figure = (value: number | null) => (value === null ? '–' : value.toFixed(2).replace('-', '−'))
export const percent = (share: number) => `${Math.round(100 * share)} %`

/** How alike a field was coded, in a few words; where nothing varies, there is no alpha. */
export function fieldText({ field, n, same, alpha, ac1, commonest }: FieldAgreement): string {
  if (n === 0) return `${field}: nothing to compare`
  if (alpha === null && same === n) return `${field}: all alike`
  const most = commonest ? ` (${percent(commonest.share)} ${commonest.value})` : ''
  return `${field}: α ${figure(alpha)}, AC1 ${figure(ac1)}${most}`
}
