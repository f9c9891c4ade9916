/** What the linter says, and what it is content with: columns. */
import type { RuleRow } from './rule-row.js'

export const columnsRows: RuleRow[] = [
  {
    rule: 'unaliased-column',
    bad: ['MATCH (a:Actor) RETURN a.id', 'MATCH (a:Actor) RETURN a.id AS id, count(*)', 'RETURN 1'],
    right: ['MATCH (a:Actor) RETURN a.id AS id, count(*) AS n', 'MATCH (a:Actor) WITH a.id AS id RETURN id'],
  },
  {
    rule: 'unaliased-column',
    refusedBy: 'neo4j',
    bad: ['MATCH (a:Actor) WITH a.id RETURN 1 AS one'],
    right: ['MATCH (a:Actor) WITH a.id AS id RETURN id'],
  },
  {
    rule: 'duplicate-column',
    refusedBy: 'both',
    bad: ['MATCH (a:Actor) RETURN a.id AS id, a.name AS id'],
    right: ['MATCH (a:Actor) RETURN a.id AS id, a.name AS name'],
  },
  {
    rule: 'returned-entity',
    bad: [
      'MATCH (a:Actor) RETURN a',
      'MATCH (a:Actor) RETURN collect(a) AS actors',
      'MATCH (a:Actor) RETURN {actor: a} AS map',
      'MATCH (a:Actor) RETURN *',
      'MATCH p = (a:Actor)-[:MADE]->(s:Statement) RETURN p',
      'MATCH p = (a:Actor)-[:MADE]->(s:Statement) RETURN nodes(p) AS nodes',
      'MATCH (a:Actor)-[r:MADE]->(s:Statement) RETURN head(collect(r)) AS first',
    ],
    right: [
      'MATCH (a:Actor) RETURN a {.id, .name} AS actor, properties(a) AS properties',
      'MATCH (a:Actor) WITH collect(a) AS actors RETURN size(actors) AS n',
    ],
  },
]
