/** A manifest lists the entities that are exported under a name other than that of their entry, up to a limit. */
import { ExportTally } from '../../src/export/export-tally';
import { MAX_NAMED } from '../../src/exporters/manifest';
import { entityRecord, sourceRecord } from '../../src/exporters/records/entity-record';

const NAMED = { name: 'Ceylon', sourceId: 'source:one' };

async function* states(count: number) {
  yield entityRecord('state:LKA', 'State', { name: 'Ceylon' }, NAMED);
  for (let at = 0; at < count; at++) yield entityRecord(`state:${at}`, 'State', { name: 'Sri Lanka' }, NAMED);
}

async function tallyOf(count: number): Promise<ExportTally> {
  const tally = new ExportTally('GRAPH');
  for await (const { key } of tally.counted(states(count), () => {})) expect(key).toMatch(/^state:/);
  return tally;
}

test('the manifest does not list an entity that a source names as its entry does', async () => {
  const tally = await tallyOf(1);
  expect(tally.named()).toEqual([{ id: 'state:0', name: 'Ceylon', entry: 'Sri Lanka', source: 'source:one' }]);
  expect(tally.notes()).toEqual([]);
});

test('entities beyond the limit are counted in a note', async () => {
  const tally = await tallyOf(MAX_NAMED + 3);
  expect(tally.named()).toHaveLength(MAX_NAMED);
  expect(tally.notes()).toEqual([{ note: expect.stringContaining('not among the 10000'), times: 3 }]);
});

test('what an area only names is counted separately, and such a source is not cited', async () => {
  const tally = new ExportTally('GRAPH');
  async function* records() {
    yield entityRecord('state:IND', 'State', { name: 'India' });
    yield { ...entityRecord('state:PAK', 'State', { name: 'Pakistan' }), onlyNamed: true };
    yield sourceRecord('source:cited', { name: 'Cited' });
    yield { ...sourceRecord('source:named', { name: 'Named' }), onlyNamed: true };
  }
  for await (const _ of tally.counted(records(), () => {}));
  expect(tally.counts()).toMatchObject({ entities: { State: 2 }, onlyNamed: 1, sources: 1 });
  expect(tally.sources().map(({ source }) => source)).toEqual(['source:cited']);
});
