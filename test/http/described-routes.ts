/** Every route of the API that the description has to have. */

/** A method and a path with its parameters; `!` stands after one that must be given. */
export const describedRoutes = `
GET /api/v1/ledger asOf clock source withoutRelays hedged sides issue demand reading limit cursor
GET /api/v1/ledger.csv asOf clock source withoutRelays hedged sides issue demand reading limit cursor bom
GET /api/v1/trajectory side! demand! asOf clock source withoutRelays hedged limit cursor
GET /api/v1/trajectory.csv side! demand! asOf clock source withoutRelays hedged limit cursor bom
GET /api/v1/trajectories demand side speaker asOf clock source withoutRelays hedged most limit cursor
GET /api/v1/trajectories.csv demand side speaker asOf clock source withoutRelays hedged most limit cursor bom
GET /api/v1/trace demand issue side speaker stance status text event draft relayedBy deniedBy alone word from to asOf clock source withoutRelays hedged limit cursor
GET /api/v1/trace.csv demand issue side speaker stance status text event draft relayedBy deniedBy alone word from to asOf clock source withoutRelays hedged limit cursor bom
GET /api/v1/stances asOf clock source withoutRelays hedged sides issue demand speaker nodes most
GET /api/v1/stances.csv asOf clock source withoutRelays hedged sides issue demand speaker nodes most bom
GET /api/v1/facets demand issue side speaker stance status text event draft relayedBy deniedBy alone word from to asOf clock source withoutRelays hedged
GET /api/v1/facets.csv demand issue side speaker stance status text event draft relayedBy deniedBy alone word from to asOf clock source withoutRelays hedged bom
GET /api/v1/changes from! to! clock source withoutRelays hedged sides issue limit cursor
GET /api/v1/changes.csv from! to! clock source withoutRelays hedged sides issue limit cursor bom
GET /api/v1/moves asOf clock source withoutRelays hedged sides issue demand from witness limit cursor
GET /api/v1/moves.csv asOf clock source withoutRelays hedged sides issue demand from witness limit cursor bom
GET /api/v1/board asOf clock source withoutRelays hedged sides issue state limit cursor
GET /api/v1/board.csv asOf clock source withoutRelays hedged sides issue state limit cursor bom
GET /api/v1/gap between! from to step issue clock
GET /api/v1/gap.csv between! from to step issue clock bom
GET /api/v1/gaps between from to issue demand clock source withoutRelays hedged most steps limit cursor
GET /api/v1/gaps.csv between from to issue demand clock source withoutRelays hedged most steps limit cursor bom
GET /api/v1/unanswered asOf clock source withoutRelays hedged sides issue demand limit cursor
GET /api/v1/unanswered.csv asOf clock source withoutRelays hedged sides issue demand limit cursor bom
GET /api/v1/returned asOf clock source withoutRelays hedged sides issue demand silence limit cursor
GET /api/v1/returned.csv asOf clock source withoutRelays hedged sides issue demand silence limit cursor bom
GET /api/v1/packages demand side from asOf clock source withoutRelays hedged limit cursor
GET /api/v1/packages.csv demand side from asOf clock source withoutRelays hedged limit cursor bom
GET /api/v1/contradictions side issue demand speaker days sameSpeaker asOf clock source withoutRelays hedged limit cursor
GET /api/v1/contradictions.csv side issue demand speaker days sameSpeaker asOf clock source withoutRelays hedged limit cursor bom
GET /api/v1/conflicts source limit cursor
GET /api/v1/conflicts.csv source limit cursor bom
GET /api/v1/statement/{id} id!
GET /api/v1/actor/{id} id! asOf clock source withoutRelays hedged limit cursor
GET /api/v1/actor/{id}.csv id! asOf clock source withoutRelays hedged limit cursor bom
GET /api/v1/actors kind
GET /api/v1/actors.csv kind bom
GET /api/v1/demands issue
GET /api/v1/demands.csv issue bom
GET /api/v1/sources
GET /api/v1/sources.csv bom
GET /api/v1/events ids text limit cursor
GET /api/v1/events.csv ids text limit cursor bom
GET /api/v1/drafts
GET /api/v1/drafts.csv bom
GET /api/v1/citations source limit cursor
GET /api/v1/citations.csv source limit cursor bom
GET /api/v1/network networkType variable1 variable2 qualifierAggregation normalization duplicates minStatements1 minStatements2 isolates start stop timeWindow windowSize kernel indentTime compatible asOf clock source withoutRelays hedged disputed sides issue demands stances excludeValues labels row column zeros evidence
GET /api/v1/network.csv networkType variable1 variable2 qualifierAggregation normalization duplicates minStatements1 minStatements2 isolates start stop timeWindow windowSize kernel indentTime compatible asOf clock source withoutRelays hedged disputed sides issue demands stances excludeValues labels row column zeros evidence bom
GET /api/v1/neighborhood/{id} id! depth types direction asOf offset limit
GET /api/v1/days clock unit
GET /api/v1/days.csv clock unit bom
GET /api/v1/links ids!
GET /api/v1/path from! to! types without asOf longest limit
GET /api/v1/dataset
GET /api/v1/stats
GET /api/v1/schema
GET /api/v1/network.matrix.csv networkType variable1 variable2 qualifierAggregation normalization duplicates minStatements1 minStatements2 isolates start stop timeWindow windowSize kernel indentTime compatible asOf clock source withoutRelays hedged disputed sides issue demands stances excludeValues labels window bom
GET /api/v1/network.graphml networkType variable1 variable2 qualifierAggregation normalization duplicates minStatements1 minStatements2 isolates start stop timeWindow windowSize kernel indentTime compatible asOf clock source withoutRelays hedged disputed sides issue demands stances excludeValues window
GET /api/v1/network.gexf networkType variable1 variable2 qualifierAggregation normalization duplicates minStatements1 minStatements2 isolates start stop timeWindow windowSize kernel indentTime compatible asOf clock source withoutRelays hedged disputed sides issue demands stances excludeValues window
GET /api/v1/passages/{id} id!
GET /api/v1/export
GET /api/v1/export/{format} format! asOf clock source withoutRelays hedged sides issue demand bom
GET /api/v1/query q! p maxRows timeoutMs explain bom Prefer
POST /api/v1/query bom Prefer
GET /api/v1/query.json q! p maxRows timeoutMs explain bom Prefer
POST /api/v1/query.json bom Prefer
GET /api/v1/query.ndjson q! p maxRows timeoutMs explain bom Prefer
POST /api/v1/query.ndjson bom Prefer
GET /api/v1/query.csv q! p maxRows timeoutMs explain bom Prefer
POST /api/v1/query.csv bom Prefer
DELETE /api/v1/query/{id} id!
GET /api/v1/library
GET /api/v1/library/{name} name! p maxRows timeoutMs explain bom Prefer
GET /api/v1/library/{name}.json name! p maxRows timeoutMs explain bom Prefer
GET /api/v1/library/{name}.ndjson name! p maxRows timeoutMs explain bom Prefer
GET /api/v1/library/{name}.csv name! p maxRows timeoutMs explain bom Prefer
GET /api/v1/agreement source
GET /api/v1/versions version changes
GET /feed.atom sides issue demand reading clock from to source withoutRelays hedged first limit cursor
GET /feed.json sides issue demand reading clock from to source withoutRelays hedged first limit cursor
GET /embed/lane demand! side asOf clock source withoutRelays hedged theme version
GET /embed/ledger asOf clock source withoutRelays hedged sides issue demand reading theme version
GET /embed/board asOf clock source withoutRelays hedged sides issue state theme version
GET /embed/gap between issue from to clock theme version
GET /embed/statement statement! theme version
GET /oembed url! format maxwidth maxheight
GET /healthz
GET /api/v1/openapi.json`
