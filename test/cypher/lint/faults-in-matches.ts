/** What the embedded engine answers wrongly without a word in what is matched and kept. */
import { type Fault, missed, oneAsserts, twoStatements, twoToOne } from './fault.js'

export const faultsInMatches: Record<string, Fault[]> = {
  S1: [
    {
      does: 'ignores DISTINCT when it counts nodes at the end of two hops without labels',
      graph: twoToOne,
      text: 'MATCH (a:Actor)-[:MADE]->(s)-[:ASSERTS]->(d) RETURN count(DISTINCT d) AS n',
      wrong: [{ n: 2 }],
      right: [{ n: 1 }],
      rule: 'count-distinct-entity',
      rewrite: 'MATCH (a:Actor)-[:MADE]->(s:Statement)-[:ASSERTS]->(d:Demand) RETURN count(DISTINCT d.id) AS n',
    },
    {
      does: 'ignores DISTINCT when it counts the relationships of such a path',
      graph:
        "CREATE (a:Actor {id: 'a'})-[:MADE]->(s:Statement {id: 's'}), (s)-[:ASSERTS]->(:Demand {id: 'd'}), (s)-[:ASSERTS]->(:Demand {id: 'e'})",
      text: 'MATCH (a:Actor)-[m:MADE]->(s)-[:ASSERTS]->(d) RETURN count(DISTINCT m) AS n',
      wrong: [{ n: 2 }],
      right: [{ n: 1 }],
      rule: 'unlabelled-node',
      rewrite: 'MATCH (a:Actor)-[m:MADE]->(s:Statement)-[:ASSERTS]->(d:Demand) WITH DISTINCT m RETURN count(m) AS n',
    },
  ],
  S2: [
    {
      does: 'drops the actors without a match when an OPTIONAL MATCH asks for EXISTS',
      graph: oneAsserts,
      text: 'MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s:Statement) WHERE EXISTS { (s)-[:ASSERTS]->(:Demand) } RETURN a.id AS a, s.id AS s ORDER BY a',
      wrong: [{ a: 'a', s: 's1' }],
      right: [
        { a: 'a', s: 's1' },
        { a: 'b', s: null },
        { a: 'c', s: null },
      ],
      rule: 'optional-subquery-condition',
      rewrite:
        'MATCH (a:Actor) CALL (a) { MATCH (a)-[:MADE]->(s:Statement) WHERE EXISTS { (s)-[:ASSERTS]->(:Demand) } RETURN collect(s.id) AS found } RETURN a.id AS a, head(found) AS s ORDER BY a',
    },
    {
      does: 'drops the actors without a match when an OPTIONAL MATCH asks for a pattern',
      graph: oneAsserts,
      text: 'MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s:Statement) WHERE NOT (s)-[:ASSERTS]->(:Demand) RETURN a.id AS a, s.id AS s ORDER BY a',
      wrong: [
        { a: 'b', s: 's2' },
        { a: 'c', s: null },
      ],
      right: [
        { a: 'a', s: null },
        { a: 'b', s: 's2' },
        { a: 'c', s: null },
      ],
      rule: 'optional-subquery-condition',
      rewrite:
        'MATCH (a:Actor) CALL (a) { MATCH (a)-[:MADE]->(s:Statement) WHERE NOT (s)-[:ASSERTS]->(:Demand) RETURN collect(s.id) AS found } RETURN a.id AS a, head(found) AS s ORDER BY a',
    },
  ],
  S3: [
    ...[
      "a.kind = 'state' AND NOT EXISTS { (b)-[:ASSERTS]->(:Demand) }",
      "a.kind = 'state' AND NOT (b)-[:ASSERTS]->(:Demand)",
      "a.kind = 'state' AND COUNT { (b)-[:ASSERTS]->(:Demand) } = 0",
      "a.kind = 'person' OR NOT EXISTS { (b)-[:ASSERTS]->(:Demand) }",
      'COUNT { (b)-[:ASSERTS]->(:Demand) } < size(a.kind) - 4',
    ].map((condition) => ({
      does: `loses the matches of an OPTIONAL MATCH after WHERE ${condition}`,
      graph: twoStatements,
      text: missed(`MATCH (a:Actor)-[:MADE]->(b:Statement) WHERE ${condition}`),
      wrong: [{ b: 's1', c: null }],
      right: [
        { b: 's1', c: 's1' },
        { b: 's1', c: 's2' },
      ],
      rule: 'mixed-subquery-condition',
      rewrite: missed(
        "MATCH (a:Actor)-[:MADE]->(b:Statement) WHERE NOT EXISTS { (b)-[:ASSERTS]->(:Demand) } WITH a, b WHERE a.kind = 'state'",
      ),
    })),
    {
      does: 'loses them even where a WITH stands before the WHERE',
      graph: twoStatements,
      text: missed(
        "MATCH (a:Actor)-[:MADE]->(b:Statement) WITH a, b WHERE a.kind = 'state' AND NOT EXISTS { (b)-[:ASSERTS]->(:Demand) }",
      ),
      wrong: [{ b: 's1', c: null }],
      right: [
        { b: 's1', c: 's1' },
        { b: 's1', c: 's2' },
      ],
      rule: 'mixed-subquery-condition',
      rewrite: missed(
        "MATCH (a:Actor)-[:MADE]->(b:Statement) WITH a, b, EXISTS { (b)-[:ASSERTS]->(:Demand) } AS asserts WHERE NOT asserts AND a.kind = 'state'",
      ),
    },
  ],
  S9: [
    {
      does: 'leaves nulls out of a pattern comprehension',
      graph: twoStatements,
      text: 'MATCH (a:Actor) RETURN size([(a)-[:MADE]->(s:Statement) | s.organization]) AS n',
      wrong: [{ n: 0 }],
      right: [{ n: 2 }],
      rule: 'pattern-comprehension-nulls',
      rewrite: "MATCH (a:Actor) RETURN size([(a)-[:MADE]->(s:Statement) | coalesce(s.organization, '')]) AS n",
    },
  ],
  S10: [
    ...['EXISTS { (o)-[:MADE]->(:Statement) }', '(o)-[:MADE]->(:Statement)'].map((condition) => ({
      does: `ignores WHERE ${condition} in a pattern comprehension that does not hold o`,
      graph: `${twoStatements}, (:Event {id: 'spoken'})-[:MADE]->(:Statement {id: 's3'}), (:Event {id: 'silent'})`,
      text: `MATCH (o:Event) MATCH (a:Actor) RETURN o.id AS o, size([(a)-[:MADE]->(s:Statement) WHERE ${condition} | s.id]) AS n ORDER BY o`,
      wrong: [
        { o: 'silent', n: 2 },
        { o: 'spoken', n: 2 },
      ],
      right: [
        { o: 'silent', n: 0 },
        { o: 'spoken', n: 2 },
      ],
      rule: 'subquery-in-comprehension',
      rewrite:
        'MATCH (o:Event) MATCH (a:Actor) WITH o, a, EXISTS { (o)-[:MADE]->(:Statement) } AS spoke RETURN o.id AS o, size([(a)-[:MADE]->(s:Statement) WHERE spoke | s.id]) AS n ORDER BY o',
    })),
  ],
  S13: [
    {
      does: 'never finds a relationship by r:TYPE in WHERE',
      graph: twoToOne,
      text: 'MATCH (s:Statement)-[r]->(d:Demand) WHERE r:ASSERTS RETURN count(r) AS n',
      wrong: [{ n: 0 }],
      right: [{ n: 2 }],
      rule: 'type-test-on-relationship',
      rewrite: "MATCH (s:Statement)-[r]->(d:Demand) WHERE type(r) = 'ASSERTS' RETURN count(r) AS n",
    },
  ],
  S16: [
    {
      does: 'keeps a row whose node was not found, though a MATCH asks for it again',
      graph: "CREATE (:Actor {id: 'a'})-[:REPRESENTS]->(:Side {id: 'x'}), (:Actor {id: 'b'})",
      text: 'MATCH (a:Actor) OPTIONAL MATCH (a)-[:REPRESENTS]->(side:Side) MATCH (side) RETURN a.id AS id ORDER BY id',
      wrong: [{ id: 'a' }, { id: 'b' }],
      right: [{ id: 'a' }],
      rule: 'rematch-of-optional',
      rewrite:
        'MATCH (a:Actor) OPTIONAL MATCH (a)-[:REPRESENTS]->(side:Side) WITH a, side WHERE side IS NOT NULL RETURN a.id AS id ORDER BY id',
    },
  ],
  S22: [
    {
      does: 'loses what DISTINCT finds beyond 2,048 rows of a subquery',
      graph: 'UNWIND range(1, 3000) AS i CREATE (:Source {usableTo: i})',
      text: 'CALL () { MATCH (s:Source) RETURN s.usableTo AS n } WITH DISTINCT n RETURN count(n) AS n',
      wrong: [{ n: 2048 }],
      right: [{ n: 3000 }],
      rule: 'distinct-of-one-piece',
      rewrite:
        'CALL () { MATCH (s:Source) RETURN s.usableTo AS n } WITH n ORDER BY n WITH DISTINCT n RETURN count(n) AS n',
    },
    {
      does: 'loses what DISTINCT finds beyond 2,048 rows of a path through a node without a label',
      graph: `CREATE (a:Actor {id: 'a'})-[:MEMBER_OF]->(b:Actor {id: 'b'}) WITH b UNWIND range(1, 3000) AS i
        CREATE (b)-[:MADE]->(:Statement {id: toString(i)})`,
      text: 'MATCH (a:Actor)-[:MEMBER_OF]->(b)-[:MADE]->(s) WITH DISTINCT s.id AS id RETURN count(id) AS n',
      wrong: [{ n: 2048 }],
      right: [{ n: 3000 }],
      rule: 'distinct-of-one-piece',
      rewrite:
        'MATCH (a:Actor)-[:MEMBER_OF]->(b:Actor)-[:MADE]->(s:Statement) WITH DISTINCT s.id AS id RETURN count(id) AS n',
    },
  ],
}
