/**
 * Writes a generated graph directly into an empty, prepared database, as recording 1.
 * It makes the same nodes and edges as recording the graph would, but does not ask what was known before. A test compares the two ways.
 */
import type { Database } from '../../src/database/database';
import { type EntityKind, entityKind } from '../../src/domain/entity-kinds';
import { type TieType, tieType } from '../../src/domain/tie-types';
import { canonicalProperties, readAssertionFact } from '../../src/model/assertion-version';
import { type Existence, type ExistenceLookup, readExistence } from '../../src/model/existence';
import type { AssertionFact, EntityFact, Fact } from '../../src/model/fact';
import { reviseTie } from '../../src/model/revision';
import { createEntities, type NewEntry } from '../../src/recorder/cypher/entities/write-entities';
import { completeRecording } from '../../src/recorder/cypher/ledger/write-ledger';
import { createVersions, type PlacedVersion } from '../../src/recorder/cypher/versions/write-versions';
import { buildEntry } from '../../src/recorder/writing/write-entities';

const BATCH = 5_000;
const SEQ = 1;
const RECORDED_AT = '2025-06-01T00:00:00.000Z';

/** @returns the number of written entities and assertions */
export async function writeGraph(db: Database, facts: Iterable<Fact>): Promise<{ readonly entities: number; readonly asserted: number }> {
  const entities = new Batches<EntityKind, NewEntry>((kind, entries) => db.run(createEntities(kind, entries, SEQ), { mode: 'WRITE' }));
  const existences = new Map<string, Existence | null>();
  const existence: ExistenceLookup = (id) => existences.get(id) ?? null;
  // Ties wait until all nodes exist.
  const ties = new Batches<TieType, PlacedVersion>((type, placed) => db.run(createVersions(type, placed), { mode: 'WRITE' }));
  for await (const group of groupFacts(facts)) {
    if (group[0]!.fact === 'entity') {
      for (const fact of group as EntityFact[]) {
        existences.set(fact.id, readExistence(fact.id, fact.properties));
        await entities.add(entityKind(fact.label)!, newEntry(fact));
      }
      continue;
    }
    await entities.flush();
    for (const version of buildVersions(group as AssertionFact[], existence))
      await ties.add(tieType((group[0] as AssertionFact).type)!, version);
  }
  await ties.flush();
  const counts = { entities: entities.count, asserted: ties.count, ended: 0, corrected: 0, retracted: 0, restated: 0, unchanged: 0 };
  const head = { seq: SEQ, key: 'generated', attempt: 'generated', by: 'generator', why: 'a generated graph', file: null };
  await db.run(completeRecording(head, RECORDED_AT, counts), { mode: 'WRITE' });
  // The database has not yet sampled what was just written. Without this, plans would fit its former content.
  await db.run({ cypher: 'CALL db.prepareForReplanning()', params: {} }, { mode: 'WRITE' });
  return { entities: entities.count, asserted: ties.count };
}

/** Single entities, and the assertions of each tie together. Entities between the assertions of a tie come before them. */
function* groupFacts(facts: Iterable<Fact>): Generator<Fact[]> {
  const planted: AssertionFact[] = [];
  let group: AssertionFact[] = [];
  let generated = false;
  for (const fact of facts) {
    if (fact.fact === 'entity') yield [fact];
    else if (!generated && fact.place === 'planted') planted.push(fact);
    else {
      generated = true;
      const before = group[0];
      if (
        before &&
        (before.type !== fact.type || before.subject !== fact.subject || before.object !== fact.object || before.key !== fact.key)
      ) {
        yield group;
        group = [];
      }
      group.push(fact);
    }
  }
  if (group.length > 0) yield group;
  for (const fact of planted) yield [fact];
}

function newEntry({ id, label, properties, sourceId, place }: EntityFact): NewEntry {
  const sources = { describedBy: sourceId ?? null, attributeSources: {} };
  return buildEntry({ id, kind: entityKind(label)!, properties: canonicalProperties(properties), ...sources, place });
}

/** The versions of one tie. */
function buildVersions(facts: readonly AssertionFact[], existence: ExistenceLookup): PlacedVersion[] {
  const assertionFacts = facts.map(readAssertionFact);
  const { tie } = assertionFacts[0]!;
  const assertions = assertionFacts.map(({ asserted: assertion }) => assertion);
  return reviseTie(tie, SEQ, [], assertions, existence).created.map((version) => ({ subject: tie.subject, object: tie.object, version }));
}

/** Groups items by key, and writes a batch when it is full. */
class Batches<Key, Item> {
  count = 0;
  private readonly waiting = new Map<Key, Item[]>();

  constructor(private readonly write: (key: Key, items: readonly Item[]) => Promise<unknown>) {}

  async add(key: Key, item: Item): Promise<void> {
    const items = this.waiting.get(key) ?? [];
    items.push(item);
    this.waiting.set(key, items);
    this.count += 1;
    if (items.length >= BATCH) {
      this.waiting.delete(key);
      await this.write(key, items);
    }
  }

  async flush(): Promise<void> {
    for (const [key, items] of this.waiting) await this.write(key, items);
    this.waiting.clear();
  }
}
