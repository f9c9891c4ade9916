/** A rule of the linter with texts that it warns of, and texts that are right. */
export interface RuleRow {
  rule: string
  /** The engine that does not run the bad texts at all, when asked to explain them; others are answered wrongly. */
  refusedBy?: 'embedded' | 'neo4j' | 'both'
  bad: string[]
  /** Runs on both engines, without a warning. */
  right: string[]
}
