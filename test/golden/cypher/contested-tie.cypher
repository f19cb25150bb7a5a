CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT denied_id_unique IF NOT EXISTS FOR ()-[r:DENIED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT member_of_id_unique IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() REQUIRE r.id IS UNIQUE;
UNWIND [
{id: 'organisation:SCO', values: {name: 'Shanghai Cooperation Organisation', subkind: 'IGO', abbreviation: 'SCO', founded: '2001-06-15'}}
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
{id: 'state:IND', values: {name: 'India', codes: ['cow:750', 'iso3:IND'], iso2: 'IN', iso3: 'IND', cow: 750}},
{id: 'state:PAK', values: {name: 'Pakistan', iso2: 'PK', iso3: 'PAK', cow: 770, existsFrom: '1947-08-14'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:State:Actor:Entity, n += row.values;
UNWIND [
{from: 'state:IND', to: 'organisation:SCO', id: 'assertion:53169279187bd38d3d1e4b3823', values: {tieId: 'tie:bdc07792e2abf36323e3358bd2', tieKey: '', sourceId: 'source:gazette', assertedBy: 'state:PAK', start: '2016', endStatus: 'UNKNOWN', firstDay: date('2016-01-01'), standing: 'DIFFERING', contested: true, voices: ['source:gazette', 'source:register', 'state:PAK'], background: false, reliability: 'B', credibility: 2, locator: 'paragraph 4', quote: 'as "observer"', sourceRecord: 'MEMBER_OF state:IND organisation:SCO', recorded: 1, outsideExistence: false, status: 'OBSERVER'}},
{from: 'state:IND', to: 'organisation:SCO', id: 'assertion:6c9946f753ac5e7a74b74348ba', values: {tieId: 'tie:bdc07792e2abf36323e3358bd2', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '2017-06-09', endStatus: 'ONGOING', firstDay: date('2017-06-09'), standing: 'DIFFERING', contested: true, voices: ['source:gazette', 'source:register', 'state:PAK'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'MEMBER_OF state:IND organisation:SCO', recorded: 1, outsideExistence: false, status: 'FULL'}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:MEMBER_OF {id: row.id}]->(b)
SET r += row.values;
UNWIND [
{id: 'source:gazette', values: {name: 'The gazette', subkind: 'NEWS_REPORT', published: '2025-06-03', reliability: 'C'}},
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
