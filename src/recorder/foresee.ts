/** What recording facts would come to, without writing anything. */
import type { Database } from '../database/database';
import { BoundedMap } from '../model/bounded-map';
import { reviseEntry } from '../model/catalogue';
import { DigestTable } from '../model/digest-table';
import type { EntityFact, Fact, Properties } from '../model/fact';
import type { RecordingCounts } from '../model/recording';
import { addCounts, NO_COUNTS, reviseTie } from '../model/revision';
import type { TieType } from '../model/tie-types';
import type { TieEnds, ToldAssertion, Version } from '../model/version';
import { knownEntities, readKnownEntry } from '../queries/recording/entities/known-entities';
import { readTieVersion, tieVersions } from '../queries/recording/versions/tie-versions';
import { knownAt } from './known-at';
import { isToldTie, type ToldTie, toldFact } from './writing/told-fact';

const BATCH = 1_000;
const MOST_LATELY = 20_000;

/**
 * The counts that recording the facts would report. What one batch of facts would do to ties that another also tells of is not foreseen, nor what is
 * added to an entity long after it was told: `restated` and `unchanged` may be off by those.
 */
export async function foresee(db: Database, facts: AsyncIterable<Fact>): Promise<RecordingCounts> {
  const seq = (await knownAt(db, { kind: 'NEWEST' })).seq + 1;
  const told = new Foretold();
  let counts: RecordingCounts = NO_COUNTS;
  let batch: Fact[] = [];
  const look = async () => {
    const [entities, ties] = await Promise.all([foreseeEntities(db, batch, told), foreseeTies(db, batch, seq)]);
    counts = [entities, ties].reduce(addCounts, counts);
    batch = [];
  };
  for await (const fact of facts) {
    batch.push(fact);
    if (batch.length === BATCH) await look();
  }
  if (batch.length > 0) await look();
  return counts;
}

async function foreseeEntities(db: Database, facts: readonly Fact[], told: Foretold): Promise<RecordingCounts> {
  const entities = facts.filter((fact): fact is EntityFact => fact.fact === 'entity');
  const ids = [...new Set(entities.map(({ id }) => id))];
  const stored = new Map((await db.run(knownEntities(ids))).map(readKnownEntry).map((entry) => [entry.id, entry.before]));
  let counts: RecordingCounts = NO_COUNTS;
  for (const fact of entities) {
    const base = stored.get(fact.id) ?? null;
    if (told.isForgotten(fact.id)) continue;
    const before = told.get(fact.id);
    const revision = reviseEntry({ base, current: before ?? base ?? {}, owned: false }, fact);
    const changes = revision.changed || (base === null && before === undefined);
    if (changes && before === undefined) counts = addCounts(counts, { ...NO_COUNTS, entities: 1 });
    if (revision.known) counts = addCounts(counts, { ...NO_COUNTS, unchanged: 1 });
    if (changes) told.keep(fact.id, revision.properties);
  }
  return counts;
}

/** What entities told of would be. Of those told long ago only that they were counted is kept; what is told of them then is not looked at again. */
class Foretold {
  private readonly forgotten = new DigestTable(0);
  private readonly lately = new BoundedMap<string, Properties>(MOST_LATELY, (id) => this.forgotten.set(id));

  get(id: string): Properties | undefined {
    return this.lately.get(id);
  }

  isForgotten(id: string): boolean {
    return this.forgotten.size > 0 && this.forgotten.has(id);
  }

  keep(id: string, properties: Properties): void {
    this.lately.set(id, properties);
  }
}

interface Group {
  readonly tie: TieEnds;
  readonly told: ToldAssertion[];
  readonly versions: Version[];
}

async function foreseeTies(db: Database, facts: readonly Fact[], seq: number): Promise<RecordingCounts> {
  const ties = facts.map(toldFact).filter((fact): fact is ToldTie => isToldTie(fact));
  const byType = new Map<TieType, Map<string, Group>>();
  for (const { tie, told } of ties) {
    const groups = byType.get(tie.type) ?? new Map<string, Group>();
    byType.set(tie.type, groups);
    const group = groups.get(tie.tieId) ?? { tie, told: [], versions: [] };
    groups.set(tie.tieId, group);
    group.told.push(told);
  }
  const counts = await Promise.all([...byType].map(([type, groups]) => foreseeType(db, type, groups, seq)));
  return counts.reduce(addCounts, NO_COUNTS);
}

async function foreseeType(db: Database, type: TieType, groups: ReadonlyMap<string, Group>, seq: number): Promise<RecordingCounts> {
  for (const row of await db.run(tieVersions(type, [...groups.keys()], seq))) {
    const version = readTieVersion(type, row);
    groups.get(version.assertion.tieId)?.versions.push(version);
  }
  return [...groups.values()].map(({ tie, versions, told }) => reviseTie(tie, seq, versions, told).counts).reduce(addCounts, NO_COUNTS);
}
