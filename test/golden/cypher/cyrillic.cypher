CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT denied_id_unique IF NOT EXISTS FOR ()-[r:DENIED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT holds_id_unique IF NOT EXISTS FOR ()-[r:HOLDS]-() REQUIRE r.id IS UNIQUE;
UNWIND [
{id: 'person:sergey-lavrov', values: {name: 'Сергей Лавров', givenName: 'Сергей', familyName: 'Лавров', born: '1950-03-21'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Person:Actor:Entity, n += row.values;
UNWIND [
{id: 'post:RUS-foreign-minister', values: {name: 'Министр иностранных дел'}}
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
{from: 'person:sergey-lavrov', to: 'post:RUS-foreign-minister', id: 'assertion:9d04119917f850ed83301e8c59', values: {tieId: 'tie:05ecaab9477fae501dc3007b98', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '2004-03-09', endStatus: 'ONGOING', firstDay: date('2004-03-09'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'HOLDS person:sergey-lavrov post:RUS-foreign-minister', recorded: 1, outsideExistence: false}}
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
