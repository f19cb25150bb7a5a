CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT allied_with_id_unique IF NOT EXISTS FOR ()-[r:ALLIED_WITH]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT contiguous_with_id_unique IF NOT EXISTS FOR ()-[r:CONTIGUOUS_WITH]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT denied_id_unique IF NOT EXISTS FOR ()-[r:DENIED]-() REQUIRE r.id IS UNIQUE;
UNWIND [
{id: 'source:gazette', values: {name: 'The gazette', subkind: 'NEWS_REPORT', published: '2025-06-03', reliability: 'C'}},
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
UNWIND [
{id: 'state:IND', values: {name: 'India', codes: ['cow:750', 'iso3:IND'], iso2: 'IN', iso3: 'IND', cow: 750}},
{id: 'state:PAK', values: {name: 'Pakistan', iso2: 'PK', iso3: 'PAK', cow: 770, existsFrom: '1947-08-14'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:State:Actor:Entity, n += row.values;
UNWIND [
{from: 'state:IND', to: 'state:PAK', id: 'assertion:21a3a7e9e7484833a2be97c920', values: {tieId: 'tie:1814a86002f60c11c5f529462d', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', end: '1816', endStatus: 'ENDED', lastDay: date('1816-12-31'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'ALLIED_WITH state:IND state:PAK', recorded: 1, outsideExistence: true, obligations: ['neutrality']}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:ALLIED_WITH {id: row.id}]->(b)
SET r += row.values;
UNWIND [
{from: 'state:IND', to: 'state:PAK', id: 'assertion:d3755aba9cf2b6b7789eeba2b1', values: {tieId: 'tie:5bc2b01f37db256118c5a5e620', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '..', endStatus: 'ONGOING', firstDay: date('1947-08-14'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'CONTIGUOUS_WITH state:PAK state:IND', recorded: 1, outsideExistence: false, contiguity: 1}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:CONTIGUOUS_WITH {id: row.id}]->(b)
SET r += row.values;
UNWIND [
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
