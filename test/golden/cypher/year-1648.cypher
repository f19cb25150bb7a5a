CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT denied_id_unique IF NOT EXISTS FOR ()-[r:DENIED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT party_to_id_unique IF NOT EXISTS FOR ()-[r:PARTY_TO]-() REQUIRE r.id IS UNIQUE;
UNWIND [
{id: 'source:gazette', values: {name: 'The gazette', subkind: 'NEWS_REPORT', published: '2025-06-03', reliability: 'C'}},
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
UNWIND [
{id: 'state:FRN', values: {name: 'France'}},
{id: 'state:HRE', values: {name: 'Holy Roman Empire'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:State:Actor:Entity, n += row.values;
UNWIND [
{id: 'treaty:muenster-1648', values: {name: 'Treaty of Münster', date: '1648-10-24'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Treaty:Entity, n += row.values;
UNWIND [
{from: 'state:HRE', to: 'treaty:muenster-1648', id: 'assertion:63982244941837f8e64a122214', values: {tieId: 'tie:6c0e229ec5aae30c4ceb69677a', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '1648-10', end: '1806-08-06', endStatus: 'ENDED', firstDay: date('1648-10-24'), lastDay: date('1806-08-06'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'PARTY_TO state:HRE treaty:muenster-1648', recorded: 1, outsideExistence: false, status: 'PARTY'}},
{from: 'state:FRN', to: 'treaty:muenster-1648', id: 'assertion:deecb39addaf56b978cac0b343', values: {tieId: 'tie:cada8dec279102a853a745595b', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '1648-10-24', end: '1789~', endStatus: 'ENDED', firstDay: date('1648-10-24'), lastDay: date('1789-12-31'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'PARTY_TO state:FRN treaty:muenster-1648', recorded: 1, outsideExistence: false, status: 'PARTY'}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:PARTY_TO {id: row.id}]->(b)
SET r += row.values;
UNWIND [
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
