/** What of a page belongs into its picture. */

/** A view marks drawing and legend with this attribute. */
export const pictured = 'data-pictured'

/** The outermost marked elements that are shown; none where the view has no picture. */
export const picturedIn = (page: ParentNode): Element[] =>
  [...page.querySelectorAll(`[${pictured}]`)].filter(
    (it) => it.getClientRects().length > 0 && !it.parentElement?.closest(`[${pictured}]`),
  )
