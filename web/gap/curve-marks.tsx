/** What the lines and bars of a curve of the gap mean, as the first entries of its key. */

export function CurveMarks() {
  return (
    <>
      <li>
        <svg width="22" height="10" aria-hidden="true">
          <path class="gap-line" d="M0 5H22" />
        </svg>
        mean gap
      </li>
      <li>
        <svg width="22" height="12" aria-hidden="true">
          <rect class="gap-band" width="22" height="12" />
          <path class="gap-robust" d="M0 2H22" />
        </svg>
        without outsiders’ reports and hedged words
      </li>
      <li>
        <svg width="14" height="12" aria-hidden="true">
          <rect class="gap-answered" width="14" height="12" />
        </svg>
        demands in the mean
      </li>
      <li>
        <svg width="14" height="12" aria-hidden="true">
          <rect class="gap-unanswered" width="14" height="12" />
        </svg>
        unanswered
      </li>
    </>
  )
}
