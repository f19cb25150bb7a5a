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
{id: 'state:IND', values: {name: 'India', codes: ['cow:750', 'iso3:IND'], iso2: 'IN', iso3: 'IND', cow: 750}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:State:Actor:Entity, n += row.values;
UNWIND [
{from: 'state:IND', to: 'organisation:SCO', id: 'assertion:40ac7b586b36729d7aa0c0341f', values: {tieId: 'tie:bdc07792e2abf36323e3358bd2', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '2005', end: '2017', endStatus: 'ENDED', firstDay: date('2005-01-01'), lastDay: date('2017-12-31'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'observer', recorded: 1, outsideExistence: false, status: 'OBSERVER'}}
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
