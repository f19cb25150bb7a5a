/** The shipped agreements data: every row that ratified a treaty with the day that means "not yet" makes a contracting state, and none a party. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { formatNamed } from '../../src/importers/formats';
import { beginImport } from '../../src/importers/read-import';
import { REFERENCE_WORLD } from '../../src/importers/reference-world';
import type { AssertionFact } from '../../src/model/fact';

const NOT_YET = '9999-12-31';
const { files } = REFERENCE_WORLD.find(({ format }) => format === 'ggo')!;

/** Counted by the columns of the file alone. */
function rowsNotInForce(): Record<string, string>[] {
  const file = files.find((name) => name.includes('parties_ggo'))!;
  const rows = parse(gunzipSync(readFileSync(file)), { columns: true }) as Record<string, string>[];
  return rows.filter((row) => row['StateForce'] === NOT_YET && row['StateRatification'] !== '' && row['StateRatification'] !== NOT_YET);
}

describe('states that ratified what is not in force', () => {
  test('are contracting states, of the test-ban treaty as of every other', async () => {
    const rows = rowsNotInForce();
    expect(rows).toHaveLength(867);
    const { outcomes } = await beginImport(formatNamed('ggo'), files);
    const told: AssertionFact[] = [];
    for await (const outcome of outcomes())
      if ('facts' in outcome) for (const fact of outcome.facts) if (fact.fact === 'assertion') told.push(fact);
    const contracting = told.filter(({ attributes }) => attributes['status'] === 'CONTRACTING_STATE');
    expect(contracting.length).toBeGreaterThan(800);
    expect(contracting.length).toBeLessThanOrEqual(867);
    const testBan = told.filter(({ object }) => object === 'treaty:ggo-CMNTBT_1996A');
    expect(testBan.filter(({ attributes }) => attributes['status'] === 'PARTY')).toEqual([]);
    expect(testBan.filter(({ attributes }) => attributes['status'] === 'CONTRACTING_STATE').length).toBeGreaterThan(160);
  });
});
