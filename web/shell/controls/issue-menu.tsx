/** Chooses one issue, or all. */
import { useNames } from '../../state/catalog.js'
import { Menu } from './menu.js'

interface Props {
  chosen: string | null
  /** What each would leave, where that is counted. */
  counts?: ReadonlyMap<string, number>
  choose: (issue: string | null) => void
}

export function IssueMenu({ chosen, counts, choose }: Props) {
  const { issues, name } = useNames()
  return (
    <Menu
      label="Issue"
      said={chosen ? name(chosen) : 'all'}
      active={chosen !== null}
      choices={[...issues].map(([value, text]) => ({ value, text, ...(counts && { count: counts.get(value) ?? 0 }) }))}
      chosen={chosen ? [chosen] : []}
      single
      choose={([issue]) => choose(issue ?? null)}
    />
  )
}
