CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT denied_id_unique IF NOT EXISTS FOR ()-[r:DENIED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT part_of_id_unique IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.id IS UNIQUE;
UNWIND [
{id: 'organisation:escapes', values: {name: 'Smith & "Sons" <of> O\'Neill', note: 'two lines,\u000Aand a comma; a tab\u0009and a \\ backslash', subkind: 'COMPANY'}},
{id: 'organisation:formula', values: {name: '=HYPERLINK("http://example.org")', aliases: ['+1', '-1', ';semi;colon', '@SUM(A1)', '|pipe|']}}
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
{from: 'organisation:escapes', to: 'organisation:formula', id: 'assertion:376a865dba0a58b7abb91816ad', values: {tieId: 'tie:f309e1bd4121e952ebd91ad90c', tieKey: '', sourceId: 'source:register', assertedBy: 'source:register', start: '..', endStatus: 'ONGOING', standing: 'UNIQUE', contested: false, voices: ['source:register'], background: false, reliability: 'B', credibility: 2, locator: ']]> & -->', quote: '<a href=\'x\'>', sourceRecord: 'PART_OF organisation:escapes organisation:formula', recorded: 1, outsideExistence: false}}
] AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:PART_OF {id: row.id}]->(b)
SET r += row.values;
UNWIND [
{id: 'source:register', values: {name: 'A register of ties', subkind: 'DATA_SET', publisher: 'The registrar', published: '2024-01-15', licence: 'CC-BY-4.0', citation: 'The registrar (2024). A register of ties.', reliability: 'A'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:Source:Entity, n += row.values;
