/**
 * If the seed quotes a data set that comes with the product, it agrees with that data set: loading one after the other corrects nothing.
 */
import { findFormat } from '../../src/importers/formats';
import { beginImport } from '../../src/importers/read-import';
import { REFERENCE_WORLD } from '../../src/importers/reference-world';
import { readSeed } from '../../src/importers/seed/read-seed';
import type { Fact } from '../../src/model/fact';
import { prepareFact, RecordedContents } from '../../src/recorder/writing/prepare-fact';

const sourcesOf = (facts: readonly Fact[]) => new Set(facts.flatMap((fact) => (fact.fact === 'assertion' ? [fact.sourceId] : [])));

describe('the seed', () => {
  test('contains no record of a data set that differs from the data set itself', async () => {
    const seed = readSeed('seed').facts;
    const quoted = sourcesOf(seed);
    const once = new RecordedContents();
    const heard = (fact: Fact) => once.register(prepareFact(fact));
    seed.forEach(heard);
    const met = new Set<string>();
    for (const { format, files } of REFERENCE_WORLD) {
      const { outcomes, profile } = await beginImport(findFormat(format), files);
      if (!profile.some((fact) => fact.fact === 'entity' && quoted.has(fact.id))) continue;
      met.add(format);
      for await (const outcome of outcomes()) if ('facts' in outcome) outcome.facts.forEach(heard);
    }
    expect([...met]).toContain('wikidata-missions');
  });
});
