/**
 * An export under a lens with a day has the names that the API has under the same lens, and gives their sources. Importing it changes no
 * name.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from '../../src/cli/imports/import-files';
import type { NamedEntity } from '../../src/exporters/manifest';
import { findFormat } from '../../src/importers/formats';
import { prepareDatabase } from '../../src/recorder/recorder';
import { recordNamedIsland } from '../support/named-island';
import { useFilledSchema } from '../support/seeded-schema';
import { emptyDatabase } from '../support/test-database';
import { exported } from './exported';

const IDS = ['organisation:UN', 'source:one', 'source:two', 'state:IND', 'state:LKA'];
const DAY = { 'valid-at': '1965-01-01', 'known-at': '#2' };
const SCOPES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['the whole graph', {}],
  ['an area', { of: 'organisation:UN' }],
  ['a dossier', { dossier: 'state:LKA,state:IND' }],
  ['a timeline', { timeline: 'state:LKA' }],
  ['paths', { paths: 'state:LKA,state:IND' }],
];

describe('the names in an export', () => {
  const world = useFilledSchema(recordNamedIsland);

  /** Names by id, and the names that the receipt lists. */
  async function shown(lens: string): Promise<{ names: Record<string, string>; named: readonly NamedEntity[] | undefined }> {
    const fields = IDS.map((id, at) => `n${at}: entity(id: "${id}") { name }`).join(' ');
    const { data, receipt } = await world.askWithReceipt(`query ${lens && `@lens(${lens})`} { ${fields} }`);
    const names = Object.values(data as Record<string, { name: string }>).map(({ name }, at) => [IDS[at]!, name] as const);
    return { names: Object.fromEntries(names), named: receipt.named };
  }

  interface Node {
    readonly id: string;
    readonly name: string;
    readonly entryName?: string;
  }

  async function written(values: Readonly<Record<string, string>>) {
    const { files, manifest } = await exported(world.db, 'json', values);
    const { nodes, sources } = JSON.parse(files.get('export.json')!.toString()) as { nodes: Node[]; sources: Node[] };
    return { nodes, manifest, sources: sources.map(({ id }) => id) };
  }

  test.each([
    ['', {}, 'Sri Lanka'],
    ['validAt: "1965-01-01", knownAt: "#2"', DAY, 'Ceylon'],
    ['validAt: "1965-01-01", knownAt: "#1"', { ...DAY, 'known-at': '#1' }, 'Sri Lanka'],
    ['validAt: "1972-05-22", knownAt: "#2"', { ...DAY, 'valid-at': '1972-05-22' }, 'Sri Lanka'],
    ['validAt: "1965-01-01"', { 'valid-at': '1965-01-01' }, 'Zeylan'],
    ['validAt: "1948-06-01"', { 'valid-at': '1948-06-01' }, 'Ceylon'],
    ['validAt: "1965-01-01", assertedBy: ["source:one"]', { 'valid-at': '1965-01-01', 'asserted-by': 'source:one' }, 'Ceylon'],
    ['validAt: "1955-01-01", assertedBy: ["source:two"]', { 'valid-at': '1955-01-01', 'asserted-by': 'source:two' }, 'Zeylan'],
    ['validAt: "1910-01-01"', { 'valid-at': '1910-01-01' }, 'Serendib'],
    ['validAt: "1935-01-01"', { 'valid-at': '1935-01-01' }, 'Lanka'],
    ['validAt: "1935-01-01", minReliability: A', { 'valid-at': '1935-01-01', 'min-reliability': 'A' }, 'Sri Lanka'],
  ])('are those of the API under the lens (%s)', async (lens, values, island) => {
    const { nodes, manifest } = await written(values);
    const { names, named } = await shown(lens);
    expect(Object.fromEntries(nodes.map(({ id, name }) => [id, name]))).toEqual(names);
    expect(manifest.named).toEqual(named);
    const { name, entryName } = nodes.find(({ id }) => id === 'state:LKA')!;
    expect([name, entryName]).toEqual([island, island === 'Sri Lanka' ? undefined : 'Sri Lanka']);
  });

  test.each(SCOPES)('are those of the day if the scope is %s, and their sources are cited', async (_, scope) => {
    const { nodes, manifest, sources } = await written({ ...scope, 'valid-at': '1965-01-01' });
    const { names, named } = await shown('validAt: "1965-01-01"');
    for (const { id, name } of nodes) expect([id, name]).toEqual([id, names[id]]);
    expect(nodes.find(({ id }) => id === 'state:LKA')).toMatchObject({ name: 'Zeylan', entryName: 'Sri Lanka' });
    expect(manifest.named).toEqual(named);
    expect(sources).toContain('source:two');
    expect((await written(scope)).manifest.named).toBeUndefined();
  });

  test.each([
    ['gexf', /id="state:LKA" label="Ceylon"><attvalues>.*value="Sri Lanka"/],
    ['graphml', /<data key="n_label">Ceylon<\/data>.*<data key="n_entryName">Sri Lanka<\/data>/],
    ['csv', /^state:LKA,State,Ceylon,Sri Lanka,/m],
    ['cypher', /name: 'Ceylon', entryName: 'Sri Lanka'/],
    ['neo4j-admin', /^state:LKA,Ceylon,.*,Sri Lanka$/m],
    ['jsonld', /"rdfs:label":"Ceylon","e:entryName":"Sri Lanka"/],
    ['nquads', /#entryName> "Sri Lanka"/],
    ['cytoscape', /"name":"Ceylon","entryName":"Sri Lanka"/],
    ['cx2', /"name":"Ceylon","entryName":"Sri Lanka"/],
    ['ftm', /"name":\["Ceylon"\]/],
    ['pajek', /"Ceylon \[state:LKA\]"/],
    ['markdown', /Ceylon is a member of United Nations/],
    ['html', /Ceylon is a member of United Nations/],
  ])('are those of the day in %s', async (format, expected) => {
    const texts = async (values: Readonly<Record<string, string>>) =>
      [...(await exported(world.db, format, { of: 'organisation:UN', ...values })).files.values()].join('\n');
    expect(await texts(DAY)).toMatch(expected);
    const without = await texts({ 'known-at': '#2' });
    expect(without).toContain('Sri Lanka');
    expect(without).not.toMatch(/Ceylon|entryName/);
  });

  test.each(['json', 'csv'])('in %s do not replace the names of the entries when the export is imported', async (format) => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-names-'));
    const { files } = await exported(world.db, format, DAY);
    const paths = [...files].filter(([name]) => name !== 'datapackage.json').map(([name]) => join(folder, name));
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const about = { by: 'tester', why: 'import', variant: 'test', maxBad: null, rejects: null, dryRun: false, speaksOfOthers: true };
    const imported = () => importFiles(world.db, { ...about, format: findFormat('entente'), files: paths });
    const { names } = await shown('');
    try {
      const known = await imported();
      expect([known.rows.rejected, known.recording]).toEqual([0, null]);
      expect((await shown('')).names).toEqual(names);

      await emptyDatabase(world.db);
      await prepareDatabase(world.db);
      expect((await imported()).rows.rejected).toBe(0);
      expect((await shown('')).names).toEqual(names);
      expect((await shown('validAt: "1965-01-01"')).names['state:LKA']).toBe('Ceylon');
    } finally {
      await emptyDatabase(world.db);
      await prepareDatabase(world.db);
      await recordNamedIsland(world.db);
      rmSync(folder, { recursive: true });
    }
  });
});
