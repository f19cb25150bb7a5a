CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT denied_id_unique IF NOT EXISTS FOR ()-[r:DENIED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT member_of_id_unique IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() REQUIRE r.id IS UNIQUE;
UNWIND [
{id: 'organisation:Commonwealth', values: {name: 'Commonwealth of Nations', subkind: 'IGO'}}
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
{id: 'state:ZAF', values: {name: 'South Africa'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:State:Actor:Entity, n += row.values;
UNWIND [
{from: 'state:ZAF', to: 'organisation:Commonwealth', id: 'assertion:0aeeea7baf924f63a91f883987', values: {tieId: 'tie:a3db9de1f33b396d99a93368f8', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '1931-12-11', end: '1961-05-31', endStatus: 'ENDED', firstDay: date('1931-12-11'), lastDay: date('1961-05-31'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'first', recorded: 1, outsideExistence: false, status: 'FULL'}},
{from: 'state:ZAF', to: 'organisation:Commonwealth', id: 'assertion:b16af997eb0e5f644ec8d2670b', values: {tieId: 'tie:a3db9de1f33b396d99a93368f8', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '1994-06-01', endStatus: 'ONGOING', firstDay: date('1994-06-01'), standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, sourceRecord: 'second', recorded: 1, outsideExistence: false, status: 'FULL'}}
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
