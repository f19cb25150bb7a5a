CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT denied_id_unique IF NOT EXISTS FOR ()-[r:DENIED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT has_mission_in_id_unique IF NOT EXISTS FOR ()-[r:HAS_MISSION_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT rival_of_id_unique IF NOT EXISTS FOR ()-[r:RIVAL_OF]-() REQUIRE r.id IS UNIQUE;
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
{from: 'state:IND', to: 'state:PAK', id: 'assertion:c62edf5b8aeb20c247f95f5b08', values: {tieId: 'tie:25618f40ffc0b170f196b9b37d', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '1948-01-01', end: '2005-12-31', endStatus: 'CENSORED', firstDay: date('1948-01-01'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'HAS_MISSION_IN state:IND state:PAK', recorded: 1, outsideExistence: false, kind: 'HIGH_COMMISSION'}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:HAS_MISSION_IN {id: row.id}]->(b)
SET r += row.values;
UNWIND [
{from: 'state:IND', to: 'state:PAK', id: 'assertion:e95b53a6f9057f18b19b970b1c', values: {tieId: 'tie:fc09bd41ce2db7bc8c816b6a46', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '1947-08-15', endStatus: 'UNKNOWN', firstDay: date('1947-08-15'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'RIVAL_OF state:IND state:PAK', recorded: 1, outsideExistence: false, grounds: ['position', 'territory']}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:RIVAL_OF {id: row.id}]->(b)
SET r += row.values;
UNWIND [
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
