/** Two import files of different sources give different values for an organisation; the API shows both, and who differs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/database/database';
import { entente } from '../cli/running';
import { type Served, serveSchema } from '../support/serve-schema';
import { connectPreparedDatabase, emptyDatabase, useTestDatabaseInCommands } from '../support/test-database';

const BANK = 'organisation:bank';
const REGISTER = `source: { id: source:register, name: Register, reliability: A, credibility: 1 }
rows:
  - entity: { id: "organisation:{id}", name: "{name}", kind: IGO, founded: "{founded}" }
`;
const HANDBOOK = `source: { id: source:handbook, name: Handbook, reliability: C, credibility: 3 }
rows:
  - entity: { id: "organisation:{id}", name: "{name}", founded: "{founded}", dissolved: "{dissolved}" }
`;
const FIELDS = `name standing values source { id } background
  descriptions { value source { id } assertedBy { id } start endStatus certainty background reliability credibility recorded { seq } }`;

interface Shown {
  readonly name: string;
  readonly standing: string | null;
  readonly values: readonly string[];
  readonly source: { readonly id: string } | null;
  readonly background: boolean;
  readonly descriptions: readonly { readonly value: string; readonly source: { readonly id: string } }[];
}

describe('the attributes of an entity, by their sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-attributes-'));
  let db: Database;
  let served: Served;
  let restore: () => void;
  const put = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const imported = async (mapping: string, rows: string) => {
    const file = put('rows.csv', rows);
    const { code, stderr } = await entente('import', 'sheet', file, '--mapping', put('mapping.yaml', mapping));
    expect([code, stderr.includes('0 rejected')]).toEqual([0, true]);
    return stderr;
  };
  const ask = async (query: string, as?: 'editor') => {
    const { data, errors } = await served.ask({ query, ...(as && { as }) });
    expect(errors).toBeUndefined();
    return data as Record<string, unknown>;
  };
  const attributes = async (lens = '', id = BANK) => {
    const { entity } = await ask(`query ${lens && `@lens(${lens})`} { entity(id: "${id}") { attributes { ${FIELDS} } } }`);
    return (entity as { attributes: Shown[] }).attributes;
  };
  const founded = async (lens = '') => {
    const found = (await attributes(lens)).find(({ name }) => name === 'founded');
    if (!found) return null;
    const texts = found.descriptions.map(({ value, source }) => `${value} by ${source.id}`);
    return [found.standing, ...found.values, ...(found.source ? [`by ${found.source.id}`] : []), ...texts].join(' ');
  };

  beforeAll(async () => {
    db = await connectPreparedDatabase();
    restore = useTestDatabaseInCommands();
    served = await serveSchema(db);
    await imported(REGISTER, 'id,name,founded\nbank,The Bank,1990\n');
    const report = await imported(HANDBOOK, 'id,name,founded,dissolved\nbank,The Bank,1991,2001\n');
    expect(report).toContain('Recorded as a second description, since the catalogue has another value: 1.');
  });
  afterAll(async () => {
    await served.server.close();
    restore();
    await emptyDatabase(db);
    await db.close();
    rmSync(folder, { recursive: true });
  });

  test('lists each attribute with its source, and the description that differs', async () => {
    expect(await attributes()).toEqual([
      { name: 'name', standing: 'UNIQUE', values: ['The Bank'], source: { id: 'source:register' }, background: false, descriptions: [] },
      { name: 'kind', standing: 'UNIQUE', values: ['IGO'], source: { id: 'source:register' }, background: false, descriptions: [] },
      {
        name: 'founded',
        standing: 'DIFFERING',
        values: ['1990'],
        source: { id: 'source:register' },
        background: false,
        descriptions: [
          {
            value: '1991',
            source: { id: 'source:handbook' },
            assertedBy: { id: 'source:handbook' },
            start: '..',
            endStatus: 'ONGOING',
            certainty: null,
            background: false,
            reliability: 'C',
            credibility: 3,
            recorded: { seq: 2 },
          },
        ],
      },
      { name: 'dissolved', standing: 'UNIQUE', values: ['2001'], source: { id: 'source:handbook' }, background: false, descriptions: [] },
    ]);
  });

  test.each([
    ['knownAt: "#1"', 'UNIQUE 1990 by source:register'],
    ['knownAt: "#2"', 'DIFFERING 1990 by source:register 1991 by source:handbook'],
    ['validAt: "1995-01-01"', 'DIFFERING 1990 by source:register 1991 by source:handbook'],
    ['validAt: "1995-01-01", certainty: CERTAIN', 'DIFFERING 1990 by source:register 1991 by source:handbook'],
    ['assertedBy: ["source:handbook"]', 'DIFFERING 1991 by source:handbook'],
    ['assertedBy: ["source:register"], background: false', 'DIFFERING 1990 by source:register'],
    ['minReliability: B', 'DIFFERING 1990 by source:register'],
  ])('through the lens (%s) the founding is: %s', async (lens, answer) => {
    expect(await founded(lens)).toBe(answer);
  });

  test('attributes on which the perspective says nothing are background, or hidden', async () => {
    const shown = async (lens: string) => (await attributes(lens)).map(({ name, background }) => `${name} ${background}`);
    expect(await shown('assertedBy: ["source:handbook"]')).toEqual(['name true', 'kind true', 'founded false', 'dissolved false']);
    expect(await shown('assertedBy: ["source:handbook"], background: false')).toEqual(['founded false', 'dissolved false']);
  });

  test('a second description is corrected and retracted as any assertion; pinned answers stay', async () => {
    const version = async () => {
      const { entity } = await ask(`{ entity(id: "${BANK}") { attributes { name descriptions { assertionId versionId } } } }`);
      const all = (entity as { attributes: { name: string; descriptions: { assertionId: string; versionId: string }[] }[] }).attributes;
      return all.find(({ name }) => name === 'founded')!.descriptions[0]!;
    };
    const { assertionId, versionId } = await version();
    await ask(
      `mutation { correct(assertion: "${assertionId}", expectedVersion: "${versionId}", change: { attributes: [{ name: "value", values: ["1990-05-03"] }] }, why: "a slip") { seq } }`,
      'editor',
    );
    // A day within the year: both can be right.
    expect(await founded()).toBe('AGREED 1990 by source:register 1990-05-03 by source:handbook');
    await ask(`mutation { retract(assertions: ["${assertionId}"], why: "withdrawn") { seq } }`, 'editor');
    expect(await founded()).toBe('UNIQUE 1990 by source:register');
    expect(await founded('knownAt: "#3"')).toBe('AGREED 1990 by source:register 1990-05-03 by source:handbook');
    expect(await founded('knownAt: "#2"')).toBe('DIFFERING 1990 by source:register 1991 by source:handbook');
  });

  test('a title over a spell is a description of its source', async () => {
    const mapping = (id: string) => `source: { id: source:${id}, name: ${id} }
rows:
  - entity: { id: "person:{id}", name: "{name}" }
  - { tie: DESCRIBED_BY, subject: "person:{id}", object: "source:${id}", attribute: title, value: "{title}", start: "{start}", end: "{end}", record: "{title} {start}" }
`;
    await imported(mapping('list'), 'id,name,title,start,end\nann,Ann,Minister,2001,2005\nann,Ann,Prime Minister,2006,2010\n');
    await imported(mapping('diary'), 'id,name,title,start,end\nann,Ann,Premier,2006,2010\n');
    const titles = async (lens: string) => {
      const found = (await attributes(lens, 'person:ann')).find(({ name }) => name === 'title');
      return found && [found.standing, ...found.descriptions.map(({ value }) => value)];
    };
    expect(await titles('')).toEqual(['DIFFERING', 'Minister', 'Premier', 'Prime Minister']);
    expect(await titles('validAt: "2003-01-01"')).toEqual(['DIFFERING', 'Minister']);
    expect(await titles('validAt: "2008-01-01"')).toEqual(['DIFFERING', 'Premier', 'Prime Minister']);
    expect(await titles('validAt: "2020-01-01"')).toBeUndefined();
    const newest = Number(((await ask('{ lens { knownAt { seq } } }')) as { lens: { knownAt: { seq: number } } }).lens.knownAt.seq);
    expect(await titles(`knownAt: "#${newest - 1}"`)).toEqual(['UNIQUE', 'Minister', 'Prime Minister']);
  });
});
