// Keys and indexes. The embedded engine makes no index for a constraint, so an index follows each constraint; on Neo4j
// that second line does nothing.

CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE;
CREATE INDEX dataset_id_index IF NOT EXISTS FOR (n:Dataset) ON (n.id);
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE INDEX actor_id_index IF NOT EXISTS FOR (n:Actor) ON (n.id);
CREATE CONSTRAINT issue_id IF NOT EXISTS FOR (n:Issue) REQUIRE n.id IS UNIQUE;
CREATE INDEX issue_id_index IF NOT EXISTS FOR (n:Issue) ON (n.id);
CREATE CONSTRAINT demand_id IF NOT EXISTS FOR (n:Demand) REQUIRE n.id IS UNIQUE;
CREATE INDEX demand_id_index IF NOT EXISTS FOR (n:Demand) ON (n.id);
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE INDEX statement_id_index IF NOT EXISTS FOR (n:Statement) ON (n.id);
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE INDEX event_id_index IF NOT EXISTS FOR (n:Event) ON (n.id);
CREATE CONSTRAINT draft_id IF NOT EXISTS FOR (n:Draft) REQUIRE n.id IS UNIQUE;
CREATE INDEX draft_id_index IF NOT EXISTS FOR (n:Draft) ON (n.id);
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE INDEX source_id_index IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE CONSTRAINT conflict_id IF NOT EXISTS FOR (n:Conflict) REQUIRE n.id IS UNIQUE;
CREATE INDEX conflict_id_index IF NOT EXISTS FOR (n:Conflict) ON (n.id);

CREATE INDEX statement_latest IF NOT EXISTS FOR (n:Statement) ON (n.latest);
