CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT denied_id_unique IF NOT EXISTS FOR ()-[r:DENIED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT participated_in_id_unique IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() REQUIRE r.id IS UNIQUE;
UNWIND [
{id: 'event:one-day', values: {name: 'A meeting of one day', subkind: 'MEETING', goldstein: 3.4, date: '2025-06-03'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Event:Entity, n += row.values;
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
{from: 'state:IND', to: 'event:one-day', id: 'assertion:07d6ddfef1209a02268338f66b', values: {tieId: 'tie:064e9e66711f0df6cc2cc9bd06', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '2025-06-03', end: '2025-06-03', endStatus: 'ENDED', firstDay: date('2025-06-03'), lastDay: date('2025-06-03'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'PARTICIPATED_IN state:IND event:one-day', recorded: 1, outsideExistence: false, role: 'HOST', originator: true}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:PARTICIPATED_IN {id: row.id}]->(b)
SET r += row.values;
UNWIND [
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
