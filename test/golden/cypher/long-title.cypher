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
{id: 'state:IND', values: {name: 'India', codes: ['cow:750', 'iso3:IND'], iso2: 'IN', iso3: 'IND', cow: 750}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:State:Actor:Entity, n += row.values;
UNWIND [
{id: 'treaty:long', values: {name: 'Treaty between the Government of the First Party and the Government of the Second Party concerning the delimitation of the continental shelf, the exchange of notes, and the settlement of all disputes of it', ambit: 'BILATERAL', date: '1974-06-26'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Treaty:Entity, n += row.values;
UNWIND [
{from: 'state:IND', to: 'treaty:long', id: 'assertion:94600a0f03319555b08c2ea2f3', values: {tieId: 'tie:399a705fd22a1a2cce4ad5169b', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '1974-07-08', endStatus: 'ONGOING', firstDay: date('1974-07-08'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'PARTY_TO state:IND treaty:long', recorded: 1, outsideExistence: false, status: 'PARTY', signed: '1974-06-26'}}
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
