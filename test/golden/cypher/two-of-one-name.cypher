CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT denied_id_unique IF NOT EXISTS FOR ()-[r:DENIED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT holds_id_unique IF NOT EXISTS FOR ()-[r:HOLDS]-() REQUIRE r.id IS UNIQUE;
UNWIND [
{id: 'person:george-bush-1924', values: {name: 'George Bush', born: '1924-06-12'}},
{id: 'person:george-bush-1946', values: {name: 'George Bush', born: '1946-07-06'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Person:Actor:Entity, n += row.values;
UNWIND [
{id: 'post:USA-president', values: {name: 'President'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Post:Entity, n += row.values;
UNWIND [
{id: 'source:gazette', values: {name: 'The gazette', subkind: 'NEWS_REPORT', published: '2025-06-03', reliability: 'C'}},
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
UNWIND [
{from: 'person:george-bush-1924', to: 'post:USA-president', id: 'assertion:c4312919f79bbbe67f091cc743', values: {tieId: 'tie:1c489d6350dc135804f1f75c30', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '1989-01-20', end: '1993-01-20', endStatus: 'ENDED', firstDay: date('1989-01-20'), lastDay: date('1993-01-20'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'HOLDS person:george-bush-1924 post:USA-president', recorded: 1, outsideExistence: false}},
{from: 'person:george-bush-1946', to: 'post:USA-president', id: 'assertion:de33ceffa04aebc0b336e05f0b', values: {tieId: 'tie:6bdaab1db2e76392893c3ae8b2', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '2001-01-20', end: '2009-01-20', endStatus: 'ENDED', firstDay: date('2001-01-20'), lastDay: date('2009-01-20'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'HOLDS person:george-bush-1946 post:USA-president', recorded: 1, outsideExistence: false}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:HOLDS {id: row.id}]->(b)
SET r += row.values;
UNWIND [
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
