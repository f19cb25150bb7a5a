CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT denied_id_unique IF NOT EXISTS FOR ()-[r:DENIED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT member_of_id_unique IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() REQUIRE r.id IS UNIQUE;
UNWIND [
{id: 'organisation:AL', values: {name: 'جامعة الدول العربية', aliases: ['League of Arab States'], subkind: 'IGO'}}
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
{id: 'state:EGY', values: {name: 'مصر'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:State:Actor:Entity, n += row.values;
UNWIND [
{from: 'state:EGY', to: 'organisation:AL', id: 'assertion:21eb36d57452aaef1669268e64', values: {tieId: 'tie:da21d8ab079d6b984dd6ecf400', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '1945-03-22', endStatus: 'ONGOING', firstDay: date('1945-03-22'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'MEMBER_OF state:EGY organisation:AL', recorded: 1, outsideExistence: false, status: 'FULL'}}
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
