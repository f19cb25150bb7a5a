/**
 * The shipped agreements data: every row that ratified a treaty and gives the day "not yet" as its entry into force makes a contracting
 * state, never a party.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { findFormat } from '../../src/importers/formats';
import { beginImport } from '../../src/importers/read-import';
import { REFERENCE_WORLD } from '../../src/importers/reference-world';
import type { AssertionFact } from '../../src/model/fact';

const NOT_YET = '9999-12-31';
const { files } = REFERENCE_WORLD.find(({ format }) => format === 'ggo')!;

/** Uses only the columns of the file: the year 9999 means that it did not happen, the year 1 means an unknown day. */
function ratifications(): { readonly place: string; readonly row: Readonly<Record<string, string>> }[] {
  const file = files.find((name) => name.includes('parties_ggo'))!;
  const rows = parse(gunzipSync(readFileSync(file)), { columns: true }) as Record<string, string>[];
  return rows
    .map((row, at) => ({ place: `${basename(file)}:${at + 2}`, row }))
    .filter(({ row: { StateRatification: day } }) => day !== '' && day !== NOT_YET);
}

describe('states that ratified a treaty not in force', () => {
  test('are contracting states, of the test-ban treaty and of every other', async () => {
    const ratified = ratifications();
    const notInForce = ratified.filter(({ row }) => row['StateForce'] === NOT_YET);
    // The treaty is in force for no state; a few of its rows leave the day empty.
    const testBan = ratified.filter(({ row }) => row['treatyID'] === 'CMNTBT_1996A');
    expect(notInForce).toHaveLength(867);
    const { outcomes } = await beginImport(findFormat('ggo'), files);
    const told: AssertionFact[] = [];
    const leftOut = new Set<string>();
    for await (const outcome of outcomes()) {
      if (outcome.outcome === 'rejected' || outcome.outcome === 'duplicate') leftOut.add(outcome.place);
      else if ('facts' in outcome) for (const fact of outcome.facts) if (fact.fact === 'assertion') told.push(fact);
    }
    const ofTestBan = told.filter(({ object }) => object === 'treaty:ggo-CMNTBT_1996A');
    const those = (facts: readonly AssertionFact[], status: string) => facts.filter(({ attributes }) => attributes['status'] === status);
    expect(those(ofTestBan, 'PARTY')).toEqual([]);
    expect(those(ofTestBan, 'CONTRACTING_STATE')).toHaveLength(testBan.length);
    expect(ofTestBan.filter(({ spell }) => spell.start?.startsWith('0001'))).toEqual([]);
    const contracting = new Set(those(told, 'CONTRACTING_STATE').map(({ place }) => place));
    const missing = notInForce.filter(({ place }) => !contracting.has(place));
    expect(missing.filter(({ place }) => !leftOut.has(place))).toEqual([]);
    expect(missing).toHaveLength(4);
  });
});
