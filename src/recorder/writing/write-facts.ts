/** Writes one batch of facts inside a transaction that holds the ledger's lock. */
import type { Transaction } from '../../database/database';
import { InvalidFact, type Problem } from '../../errors';
import type { RecordingCounts } from '../../model/recording';
import { addCounts, NO_COUNTS } from '../../model/revision';
import { existingEntities } from '../cypher/entities/known-entities';
import type { BatchTrace } from '../cypher/ledger/batches';
import { isToldTie, type ToldFact, type ToldTie } from './told-fact';
import { type Underway, writeEntities } from './write-entities';
import { writeTies } from './write-ties';

export interface WrittenFacts {
  readonly counts: RecordingCounts;
  readonly trace: BatchTrace;
  /** Places in the batch of ties of which an end is not known. They are not written. */
  readonly deferred: readonly number[];
  /** Ids of entities that exist once the transaction is committed. */
  readonly entities: readonly string[];
  readonly disagreements: readonly Problem[];
}

/** Entities come before ties, so that a batch may tell of both. `known` holds ids that need not be asked for. */
export async function writeFacts(
  tx: Transaction,
  facts: readonly ToldFact[],
  underway: Underway,
  known: Pick<ReadonlySet<string>, 'has'>,
): Promise<WrittenFacts> {
  const entities = await writeEntities(
    tx,
    facts.flatMap((fact) => (isToldTie(fact) ? [] : [fact.entity])),
    underway,
  );
  const exist = new Set(entities.told);
  for (const id of await lookUpEnds(tx, facts, (end) => known.has(end) || exist.has(end))) exist.add(id);
  const placed = ({ tie }: ToldTie) => [tie.subject, tie.object].every((end) => known.has(end) || exist.has(end));
  const deferred = facts.flatMap((fact, index) => (isToldTie(fact) && !placed(fact) ? [index] : []));
  const ties = await writeTies(tx, facts.filter(isToldTie).filter(placed), underway.seq);
  return {
    counts: addCounts(ties.counts, { ...NO_COUNTS, ...entities.counts }),
    trace: { ties: ties.touched, entities: entities.created },
    deferred,
    entities: [...exist],
    disagreements: entities.disagreements,
  };
}

/** Which of the ends not known yet are entities. */
export async function lookUpEnds(
  tx: Pick<Transaction, 'run'>,
  facts: readonly ToldFact[],
  known: (id: string) => boolean,
): Promise<string[]> {
  const ends = new Set(facts.filter(isToldTie).flatMap(({ tie }) => [tie.subject, tie.object]));
  const unknown = [...ends].filter((end) => !known(end));
  if (unknown.length === 0) return [];
  const [row] = await tx.run(existingEntities(unknown));
  return (row?.['ids'] ?? []) as string[];
}

/** @throws InvalidFact naming each end that does not exist, if any. */
export function refuseMissingEnds(facts: readonly ToldFact[], exists: (id: string) => boolean): void {
  const problems = facts.filter(isToldTie).flatMap(({ tie, place }) =>
    [tie.subject, tie.object]
      .filter((end) => !exists(end))
      .map((end) => ({
        where: place,
        what: `${tie.type.name} joins "${end}", which does not exist. Accepted: entities recorded before it or with it.`,
      })),
  );
  if (problems.length > 0) throw new InvalidFact(problems);
}
