CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT capital_of_id_unique IF NOT EXISTS FOR ()-[r:CAPITAL_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT denied_id_unique IF NOT EXISTS FOR ()-[r:DENIED]-() REQUIRE r.id IS UNIQUE;
UNWIND [
{id: 'place:kathmandu', values: {name: 'काठमाडौं', point: point({latitude: 27.7172, longitude: 85.324})}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Place:Entity, n += row.values;
UNWIND [
{id: 'source:gazette', values: {name: 'The gazette', subkind: 'NEWS_REPORT', published: '2025-06-03', reliability: 'C'}},
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
UNWIND [
{id: 'state:NPL', values: {name: 'नेपाल'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:State:Actor:Entity, n += row.values;
UNWIND [
{from: 'place:kathmandu', to: 'state:NPL', id: 'assertion:79d15371e404e2422b9a92ff38', values: {tieId: 'tie:f27e457bd0272d70ae467bafe9', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '1768', endStatus: 'ONGOING', firstDay: date('1768-01-01'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'CAPITAL_OF place:kathmandu state:NPL', recorded: 1, outsideExistence: false}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:CAPITAL_OF {id: row.id}]->(b)
SET r += row.values;
UNWIND [
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
