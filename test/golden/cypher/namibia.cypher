CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT denied_id_unique IF NOT EXISTS FOR ()-[r:DENIED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT member_of_id_unique IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() REQUIRE r.id IS UNIQUE;
UNWIND [
{id: 'organisation:UN', values: {name: 'United Nations', subkind: 'IGO', abbreviation: 'UN'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Organisation:Actor:Entity, n += row.values;
UNWIND [
{id: 'source:gazette', values: {name: 'The gazette', subkind: 'NEWS_REPORT', published: '2025-06-03', reliability: 'C'}},
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
UNWIND [
{id: 'state:NAM', values: {name: 'Namibia', iso2: 'NA', iso3: 'NAM', cow: 565}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:State:Actor:Entity, n += row.values;
UNWIND [
{from: 'state:NAM', to: 'organisation:UN', id: 'assertion:e44c17fcc8aab1a424e5258bdf', values: {tieId: 'tie:a2509733e2db116fac1581d72c', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '1990-04-23', endStatus: 'ONGOING', firstDay: date('1990-04-23'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'MEMBER_OF state:NAM organisation:UN', recorded: 1, outsideExistence: false, status: 'FULL'}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:MEMBER_OF {id: row.id}]->(b)
SET r += row.values;
UNWIND [
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
