CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT denied_id_unique IF NOT EXISTS FOR ()-[r:DENIED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT has_mission_in_id_unique IF NOT EXISTS FOR ()-[r:HAS_MISSION_IN]-() REQUIRE r.id IS UNIQUE;
UNWIND [
{id: 'source:gazette', values: {name: 'The gazette', subkind: 'NEWS_REPORT', published: '2025-06-03', reliability: 'C'}},
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
UNWIND [
{id: 'state:IND', values: {name: 'India', codes: ['cow:750', 'iso3:IND'], iso2: 'IN', iso3: 'IND', cow: 750}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:State:Actor:Entity, n += row.values;
UNWIND [
{from: 'state:IND', to: 'state:IND', id: 'assertion:9fa8197b0d2528283b48d2fc39', values: {tieId: 'tie:0b1dbd10e4babee034ba12524a', tieKey: 'odd', sourceId: 'source:register', assertedBy: 'source:register', start: '1950', end: '1951', endStatus: 'ENDED', firstDay: date('1950-01-01'), lastDay: date('1951-12-31'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'HAS_MISSION_IN state:IND state:IND odd', recorded: 1, outsideExistence: false, kind: 'OTHER', city: 'New Delhi'}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:HAS_MISSION_IN {id: row.id}]->(b)
SET r += row.values;
UNWIND [
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
