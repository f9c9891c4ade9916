/** Days and intervals in English: an interval is never told as its last day. */
import { expect, it } from 'vitest'
import { briefSpan, inSpans, span } from '../../../web/time/days.js'

it.each([
  ['2022-03-29', '2022-03-29', '29 Mar 2022', '29 Mar 2022'],
  ['2022-03-01', '2022-03-11', 'between 1 and 11 Mar 2022', '1–11 Mar 2022'],
  ['2022-02-28', '2022-03-21', 'between 28 Feb and 21 Mar 2022', '28 Feb – 21 Mar 2022'],
  ['2021-12-30', '2022-01-02', 'between 30 Dec 2021 and 2 Jan 2022', '30 Dec 2021 – 2 Jan 2022'],
  ['2025-03-01', '2025-03-31', 'Mar 2025', 'Mar 2025'],
  ['2024-02-01', '2024-02-29', 'Feb 2024', 'Feb 2024'],
  ['2025-01-01', '2025-03-31', 'between Jan and Mar 2025', 'Jan–Mar 2025'],
  ['2024-12-01', '2025-03-31', 'between Dec 2024 and Mar 2025', 'Dec 2024 – Mar 2025'],
  ['2023-01-01', '2023-12-31', '2023', '2023'],
  ['2022-01-01', '2023-12-31', 'between 2022 and 2023', '2022–2023'],
])('%s to %s is %s', (earliest, latest, full, brief) => {
  expect(span(earliest, latest)).toBe(full)
  expect(briefSpan(earliest, latest)).toBe(brief)
})

it('leaves what is no day as it is', () => {
  expect(span('', 'some day')).toBe('some day')
})

it('says of several from when to when, each end as close as it is known', () => {
  const of = (...spans: [earliest: string, latest: string][]) =>
    inSpans(spans.map(([earliest, latest]) => ({ earliest, latest })))
  expect(of(['2022-02-24', '2022-03-02'], ['2022-03-14', '2022-03-14'], ['2025-03-01', '2025-03-31'])).toBe(
    'between 24 Feb 2022 and Mar 2025',
  )
  // The first to begin is not the first in order of last days.
  expect(of(['2022-03-01', '2022-03-02'], ['2022-01-01', '2022-12-31'])).toBe('in 2022')
  expect(of(['2022-03-14', '2022-03-14'], ['2022-02-01', '2022-04-30'])).toBe('between Feb and Apr 2022')
  expect(of(['2021-01-01', '2021-12-31'], ['2022-03-14', '2022-03-14'])).toBe('between 2021 and 14 Mar 2022')
  expect(of(['2022-03-14', '2022-03-14'], ['2022-03-14', '2022-03-14'])).toBe('on 14 Mar 2022')
  expect(of(['2022-02-24', '2022-03-02'])).toBe('between 24 Feb and 2 Mar 2022')
  expect(of()).toBe('')
})
