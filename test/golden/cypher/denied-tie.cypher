CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT denied_id_unique IF NOT EXISTS FOR ()-[r:DENIED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT rival_of_id_unique IF NOT EXISTS FOR ()-[r:RIVAL_OF]-() REQUIRE r.id IS UNIQUE;
UNWIND [
{id: 'source:gazette', values: {name: 'The gazette', subkind: 'NEWS_REPORT', published: '2025-06-03', reliability: 'C'}},
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
UNWIND [
{id: 'state:MYA', values: {name: 'Burma'}},
{id: 'state:THI', values: {name: 'Thailand'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:State:Actor:Entity, n += row.values;
UNWIND [
{from: 'state:MYA', to: 'state:THI', id: 'assertion:f5afe7f7ada1d3b6bf1d5f84b0', values: {tieId: 'tie:6f2755a1b2830cca1fbb294b03', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '1947-08-15', endStatus: 'UNKNOWN', firstDay: date('1947-08-15'), standing: 'DISPUTED', contested: true, voices: ['source:gazette', 'source:register', 'state:MYA'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'RIVAL_OF state:MYA state:THI', recorded: 1, outsideExistence: false}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:RIVAL_OF {id: row.id}]->(b)
SET r += row.values;
UNWIND [
{from: 'state:MYA', to: 'state:THI', id: 'assertion:58ccac8175efac73ba695ab099', values: {tieType: 'HAS_MISSION_IN', tieId: 'tie:ff31fa762bac76c5beadcc88c7', tieKey: 'second', sourceId: 'source:gazette', assertedBy: 'source:gazette', start: '2020', end: '2024~', endStatus: 'ENDED', standing: 'DISPUTED', reliability: 'B', credibility: 2, locator: '=note & 4', sourceRecord: 'HAS_MISSION_IN state:MYA state:THI second', recorded: 1, outsideExistence: false, attributes: '{"kind":"EMBASSY"}'}},
{from: 'state:MYA', to: 'state:THI', id: 'assertion:14b1d96d5c5880cf9fb1560390', values: {tieType: 'RIVAL_OF', tieId: 'tie:6f2755a1b2830cca1fbb294b03', tieKey: '', sourceId: 'source:gazette', assertedBy: 'state:MYA', start: '1972-07-02', endStatus: 'ONGOING', standing: 'DISPUTED', reliability: 'B', credibility: 2, quote: 'no "rivals"', sourceRecord: 'RIVAL_OF state:MYA state:THI', recorded: 1, outsideExistence: false, attributes: '{"grounds":["position","territory"]}'}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:DENIED {id: row.id}]->(b)
SET r += row.values;
UNWIND [
{id: 'source:gazette', values: {name: 'The gazette', subkind: 'NEWS_REPORT', published: '2025-06-03', reliability: 'C'}},
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
