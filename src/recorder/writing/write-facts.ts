/** Writes one batch of facts inside a transaction that holds the ledger's lock. */
import type { Transaction } from '../../database/database';
import { InvalidFact, required } from '../../errors';
import type { Existence } from '../../model/existence';
import type { RecordingCounts } from '../../model/recording';
import { addCounts, NO_COUNTS } from '../../model/revision';
import { existingEntities, readExistence } from '../cypher/entities/known-entities';
import type { BatchTrace } from '../cypher/ledger/batches';
import { type ChosenDescriptions, chooseDescriptions, type DraftedDescription, openDescriptions } from './descriptions';
import { isPreparedTie, type PreparedFact, type PreparedTie } from './prepare-fact';
import type { EntryDifferences } from './record-about';
import { type Underway, writeEntities } from './write-entities';
import { writeTies } from './write-ties';

export interface WrittenFacts extends EntryDifferences {
  readonly counts: RecordingCounts;
  readonly trace: BatchTrace;
  /** Places in the batch of ties with an unknown end. They are not written. */
  readonly deferred: readonly number[];
  /** Entities that exist after the transaction is committed, each with its existence. */
  readonly entities: KnownExistences;
}

/** Entities that are known to exist, each with its existence, if anything is recorded of it. */
export type KnownExistences = ReadonlyMap<string, Existence | null>;

/**
 * Writes entities before ties, so that a batch may contain both. Entities in `known` are not looked up. The other ties of entities whose
 * existence changes (`trace.moved`) are left to `restateMoved`.
 */
export async function writeFacts(
  tx: Transaction,
  facts: readonly PreparedFact[],
  underway: Underway,
  known: Pick<KnownExistences, 'has' | 'get'>,
): Promise<WrittenFacts> {
  const entities = await writeEntities(
    tx,
    facts.flatMap((fact) => (isPreparedTie(fact) ? [] : [fact.entity])),
    underway,
  );
  const exist = new Map(entities.existences);
  const isKnown = (id: string) => known.has(id) || exist.has(id);
  const others = entities.descriptions.map(({ tie }) => tie);
  for (const [id, existence] of await lookUpEnds(tx, [...facts, ...others], isKnown)) exist.set(id, existence);
  const chosen = await chooseFor(tx, entities.descriptions, underway, isKnown);
  const placed = ({ tie }: PreparedTie) => [tie.subject, tie.object].every(isKnown);
  const deferred = facts.flatMap((fact, index) => (isPreparedTie(fact) && !placed(fact) ? [index] : []));
  // For entities of this batch, `known` may hold an earlier existence.
  const existence = (id: string) => (exist.has(id) ? exist : known).get(id) ?? null;
  const ties = await writeTies(tx, [...facts.filter(isPreparedTie).filter(placed), ...chosen.ties], underway.seq, existence);
  return {
    counts: addCounts(ties.counts, { ...NO_COUNTS, ...entities.counts }),
    trace: { ties: ties.touched, entities: entities.created, moved: entities.moved },
    deferred,
    entities: exist,
    disagreements: [...entities.disagreements, ...chosen.leftOut],
    secondDescriptions: chosen.described,
  };
}

const NOTHING_CHOSEN: ChosenDescriptions = { ties: [], described: [], leftOut: [] };

async function chooseFor(
  tx: Transaction,
  drafted: readonly DraftedDescription[],
  underway: Underway,
  exists: (id: string) => boolean,
): Promise<ChosenDescriptions> {
  if (drafted.length === 0) return NOTHING_CHOSEN;
  const open = await openDescriptions((query) => tx.run(query), drafted, underway);
  return chooseDescriptions(drafted, { exists, open: (id) => open.get(id), onlyAdds: underway.onlyAdds });
}

/** The facts of a batch that were deferred. */
export function listDeferred(facts: readonly PreparedFact[], { deferred }: Pick<WrittenFacts, 'deferred'>): PreparedFact[] {
  return deferred.map((index) => required(facts[index], 'a deferred fact'));
}

/** The ends that are not known yet and are entities. */
export async function lookUpEnds(
  tx: Pick<Transaction, 'run'>,
  facts: readonly PreparedFact[],
  known: (id: string) => boolean,
): Promise<KnownExistences> {
  const ends = new Set(facts.filter(isPreparedTie).flatMap(({ tie }) => [tie.subject, tie.object]));
  const unknown = [...ends].filter((end) => !known(end));
  return unknown.length === 0 ? new Map() : lookUpEntities(tx, unknown);
}

/** The ids that are entities, each with its existence. */
export async function lookUpEntities(tx: Pick<Transaction, 'run'>, ids: readonly string[]): Promise<KnownExistences> {
  return new Map((await tx.run(existingEntities(ids))).map(readExistence));
}

/** @throws InvalidFact naming each end that does not exist, if any. */
export function refuseMissingEnds(facts: readonly PreparedFact[], exists: (id: string) => boolean): void {
  const problems = facts.filter(isPreparedTie).flatMap(({ tie, place }) =>
    [tie.subject, tie.object]
      .filter((end) => !exists(end))
      .map((end) => ({
        where: place,
        what: `${tie.type.name} joins "${end}", which does not exist. Accepted: entities recorded before it or with it.`,
      })),
  );
  if (problems.length > 0) throw new InvalidFact(problems);
}
