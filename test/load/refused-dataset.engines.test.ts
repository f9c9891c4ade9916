/** A dataset that would load wrongly, or do what no data script needs to, is refused; what was published stays. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { LoadError } from '../../src/errors.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import type { Graph, Graphs } from '../../src/store/graph-store.js'
import { testFolder } from '../provision/test-folder.js'
import { describeOnEngines } from '../store/engines.js'
import { lastLine, smallDataset, type Told } from '../store/fixture.js'

const told: Told = { id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }
const idsOf = async (graph: Graph) =>
  (await graph.read('MATCH (s:Statement) RETURN s.id AS id ORDER BY id')).map((row) => row.id)

describeOnEngines('a dataset that is refused', (engine) => {
  let graphs: Graphs
  beforeEach(async () => {
    graphs = await engine.openGraphs()
    await loadDataset(graphs, smallDataset([told]))
  })
  afterEach(() => engine.dispose())

  it.each([
    ['reads a file', "LOAD CSV FROM 'file:///etc/passwd' AS line MERGE (a:Actor {id: line[0]});", 'LOAD reads files'],
    ['deletes what it finds', 'MATCH (n:Foreign) DETACH DELETE n;', 'needs no DELETE'],
    ['deletes under a unicode escape', "MERGE (a:Actor {id: '\\u0027}) DETACH DELETE a //'});", 'Unicode escapes'],
    ['calls a procedure', 'CALL db.labels() YIELD label MERGE (a:Actor {id: label});', 'calls no procedure'],
    ['drops the schema', 'DROP CONSTRAINT actor_id IF EXISTS;', 'needs no DROP'],
    ['empties foreign nodes', 'MATCH (n:Foreign) SET n = {id: n.id};', 'no label Foreign'],
    ['empties nodes by any label', 'MATCH (n) SET n = {id: n.id};', 'names one label'],
    ['writes to whatever fits', "MATCH (a:Actor) SET a = {id: a.id, name: 'X'};", 'names each node by its id'],
    ['writes a node in part', "MATCH (a:Actor {id: 'red'}) SET a.name = 'X';", 'single properties'],
    [
      'has a day that does not exist',
      "MERGE (e:Event {id: 'e'}) SET e = {id: 'e', date: date('2022-02-30')};",
      '"2022-02-30" is nothing',
    ],
  ])('because it %s leaves everything as it was, and says where', async (_, statement, message) => {
    await engine.runForeign?.("CREATE (:Foreign {id: 'f', name: 'not ours'})")
    const before = await graphs.current()
    const dataset = smallDataset([{ ...told, id: 's2' }], `\n// More.\n${statement}\n`)
    const line = lastLine(dataset)
    const loading = loadDataset(graphs, dataset)
    await expect(loading).rejects.toThrow(LoadError)
    await expect(loading).rejects.toThrow(message)
    await expect(loading).rejects.toThrow(`60-told.cypher:${line}: `)
    expect(await graphs.current()).toEqual(before)
    expect(await graphs.view(idsOf)).toEqual(['s1'])
    expect(await engine.runForeign?.('MATCH (n:Foreign) RETURN n.name AS name')).toEqual(
      engine.runForeign && [{ name: 'not ours' }],
    )
  })

  it('because an id is misspelt is told the nearest, and the line that has it', async () => {
    const statement = "MATCH (s:Statement {id: 's1'}) MERGE (d:Demand {id: 'brigde'}) MERGE (s)-[r:REJECTS]->(d)"
    const dataset = smallDataset([told], `\n\n${statement} SET r = {extent: 'full'};\n`)
    const line = lastLine(dataset)
    await expect(loadDataset(graphs, dataset)).rejects.toThrow(
      `60-told.cypher:${line}: brigde: this demand is not declared: it has no name or no proposition. Did you mean "bridge"?`,
    )
  })

  it('because a row has a misspelt id is told the record that uses it', async () => {
    const rows = `UNWIND [{id: 's1',\n rejects: ['brigde']}] AS row UNWIND row.rejects AS id
      MATCH (s:Statement {id: row.id}) MERGE (d:Demand {id: id}) MERGE (s)-[r:REJECTS]->(d) SET r = {extent: 'full'};\n`
    await expect(loadDataset(graphs, smallDataset([told], `\n${rows}`))).rejects.toThrow(
      /60-told\.cypher:\d+: brigde: .* Did you mean "bridge"\? s1 uses it\. Rule: /,
    )
  })

  it('because a place tells a misspelt demand is told the nearest, and the line that has it', async () => {
    const more = `\nUNWIND [{id: 's1',\n tells: ['brigde']}] AS row MATCH (s:Statement {id: row.id}) MERGE (g:Source {id: 'gazette'})
      MERGE (s)-[p:CITED_IN {start: 50}]->(g)
      SET p = {paragraph: 1, start: 50, end: 80, phrase: 'a bridge', tells: row.tells, relays: []};\n`
    const dataset = smallDataset([told], more)
    const line = Number(lastLine(dataset)) + 1
    await expect(loadDataset(graphs, dataset)).rejects.toThrow(
      `60-told.cypher:${line}: s1: the place at 50 of gazette tells brigde, on which the statement says nothing. Did you mean "bridge"?`,
    )
  })

  it('because an id is declared twice is told both places', async () => {
    const again = "\nMERGE (a:Actor {id: 'red'})\nSET a = {id: 'red', name: 'Redder', kind: 'state', aliases: []};\n"
    await expect(loadDataset(graphs, smallDataset([told], again))).rejects.toThrow(
      /60-told\.cypher:\d+: The id "red" is declared twice, first at data\/10-declared\.cypher:2,/,
    )
  })

  it.each([
    ['has no statement', '// Nothing yet.\n'],
    ['has no rows', 'UNWIND [] AS row MERGE (a:Actor {id: row.id}) SET a = {id: row.id};\n'],
  ])('because it %s does not take away what is published', async (_, script) => {
    // Of another program, with a label of ours.
    await engine.runForeign?.("CREATE (:Event {id: 'f'})")
    const before = await graphs.current()
    const folder = testFolder('empty')
    writeFileSync(join(folder, 'empty.cypher'), script)
    await expect(loadDataset(graphs, readDataset(folder))).rejects.toThrow(
      /empty\.cypher: the scripts state no record, and an empty graph is not published\./,
    )
    expect(await graphs.current()).toEqual(before)
    expect(await graphs.view(idsOf)).toEqual(['s1'])
  })

  it('only for what would be wrong: the rest it is warned of, with file, line and what to write', async () => {
    const warnings: string[] = []
    const more =
      "\nMATCH (a:Actor {id: 'red'}) MATCH (b:Actor {id: 'blue'})\nCREATE (a)-[:MEMBER_OF {from: date('2022-01-01')}]->(b);\n"
    const dataset = smallDataset([told], more)
    const line = Number(lastLine(dataset)) + 1
    await loadDataset(graphs, dataset, { warning: (text) => warnings.push(text) })
    expect(warnings).toEqual([
      `data/60-told.cypher:${line}: CREATE makes the relationship once more each time the script runs. Write MERGE.`,
    ])
  })
})
