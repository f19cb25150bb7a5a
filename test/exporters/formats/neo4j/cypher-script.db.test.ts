/** Runs the Cypher script on an empty Neo4j: the graph is then what the records say. */
import fc from 'fast-check';
import type { Database, Transaction } from '../../../../src/database/database';
import { cypherLiteral } from '../../../../src/exporters/formats/neo4j/cypher-literal';
import { cypherScript } from '../../../../src/exporters/formats/neo4j/cypher-script';
import type { ExportRecord } from '../../../../src/exporters/records';
import { connectTestDatabase, emptyDatabase } from '../../../support/test-database';
import { recordsOf } from '../../support/records-of';
import { factsOfAllCases } from '../../support/world-in-database';
import { writtenBy } from '../../support/written';

type WantedEdge = Readonly<Record<string, unknown>> & { readonly id: string };

describe('a Cypher script', () => {
  let db: Database;
  const records = recordsOf(factsOfAllCases());
  const rows = (cypher: string, params: Record<string, unknown> = {}) => db.run({ cypher, params });

  beforeAll(async () => {
    db = await connectTestDatabase();
    await emptyDatabase(db);
  });
  afterAll(async () => {
    await emptyDatabase(db);
    await db.close();
  });

  /** Runs the statements after the constraints, which every test database already has. */
  async function run(): Promise<void> {
    const script = (await writtenBy(cypherScript, records)).get('export.cypher')!.toString();
    const statements = script.split(/;\n/).filter((text) => text.startsWith('UNWIND'));
    expect(statements.length).toBeGreaterThan(10);
    const all = async (tx: Transaction) => {
      for (const cypher of statements) await tx.run({ cypher, params: {} });
    };
    await db.transaction('WRITE', all);
  }

  test('creates every entity and every assertion, and a second run adds nothing', async () => {
    await run();
    const held = await state();
    expect(held).toEqual(wanted(records));
    await run();
    expect(await state()).toEqual(held);
  });

  async function state() {
    const nodes = await rows(
      'MATCH (n:Entity) RETURN n.id AS id, n.name AS name, n.note AS note, n.aliases AS aliases, labels(n) AS labels ORDER BY id',
    );
    const edges = await rows(
      'MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, r.start AS start, r.end AS end, toString(r.firstDay) AS firstDay, r.quote AS quote, r.voices AS voices ORDER BY id',
    );
    return {
      nodes: nodes.map(({ labels, ...rest }) => ({ ...rest, label: (labels as string[])[0] && kindAmong(labels as string[]) })),
      edges,
    };
  }

  const kindAmong = (labels: readonly string[]) => labels.find((label) => label !== 'Entity' && label !== 'Actor');

  function wanted(of: readonly ExportRecord[]) {
    const byId = (a: { id: unknown }, b: { id: unknown }) => (String(a.id) < String(b.id) ? -1 : 1);
    const nodes = of.flatMap((one) =>
      one.record === 'entity'
        ? [
            {
              id: one.key,
              name: one.attributes.name,
              note: one.attributes['note'] ?? null,
              aliases: one.attributes['aliases'] ?? null,
              label: one.attributes.kind,
            },
          ]
        : [],
    );
    const edges: WantedEdge[] = of.flatMap((one): WantedEdge[] =>
      one.record !== 'tie'
        ? denied(one)
        : one.spells.flatMap(({ assertions, days }) =>
            assertions.map(({ key, start, end, quote }) => ({
              id: key,
              type: one.attributes.type,
              source: one.source,
              target: one.target,
              start,
              end,
              firstDay: days?.first ?? null,
              quote,
              voices: one.attributes.voices,
            })),
          ),
    );
    return { nodes: nodes.sort(byId), edges: edges.sort(byId) };
  }

  /** Denials have a type of their own, so that no pattern matches a tie that no source affirms. */
  function denied(one: ExportRecord): WantedEdge[] {
    if (one.record !== 'denial') return [];
    const { start, end, quote } = one.assertion;
    const { source, target } = one.tie;
    return [{ id: one.key, type: 'DENIED', source, target, start, end, firstDay: null, quote, voices: null }];
  }

  test('writes any text so that Neo4j reads it back unchanged', async () => {
    const texts = fc.sample(
      fc.string({
        unit: fc.oneof(
          fc.constantFrom(...`'"\\\`u0041;{}$/*\n\r\t`, '\\u0027', '//', '\u0000', '\u2028', 'ж', '𝄞'),
          fc.string({ unit: 'grapheme', maxLength: 1 }),
        ),
      }),
      { numRuns: 1000, seed: 7 },
    );
    const [row] = await rows(`RETURN [${texts.map((text) => cypherLiteral(text, 'string')).join(',\n')}] AS read`);
    expect(row!['read']).toEqual(texts);
  });

  test('keeps the types of numbers', async () => {
    const [row] = await rows(
      `RETURN valueType(${cypherLiteral(26, 'double')}) AS a, valueType(${cypherLiteral(26, 'long')}) AS b, ${cypherLiteral(1e21, 'double')} AS c, ${cypherLiteral(1e-7, 'double')} AS d`,
    );
    expect(row).toEqual({ a: 'FLOAT NOT NULL', b: 'INTEGER NOT NULL', c: 1e21, d: 1e-7 });
  });
});
