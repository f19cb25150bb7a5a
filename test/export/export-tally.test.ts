/** What a manifest lists of entities that are written by another name than that of their entry: many, not all. */
import { ExportTally } from '../../src/export/export-tally';
import { MAX_NAMED } from '../../src/exporters/manifest';
import { entityRecord } from '../../src/exporters/records/entity-record';

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

test('an entity that a source calls as its entry does is not among them', async () => {
  const tally = await tallyOf(1);
  expect(tally.named()).toEqual([{ id: 'state:0', name: 'Ceylon', entry: 'Sri Lanka', source: 'source:one' }]);
  expect(tally.notes()).toEqual([]);
});

test('those beyond the limit are counted among the notes', async () => {
  const tally = await tallyOf(MAX_NAMED + 3);
  expect(tally.named()).toHaveLength(MAX_NAMED);
  expect(tally.notes()).toEqual([{ note: expect.stringContaining('not among the 10000'), times: 3 }]);
});
