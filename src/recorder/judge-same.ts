/**
 * Records a judgement on two entries of the catalogue: same entity, different, or possibly the same. The rows of the sources are never
 * rewritten.
 */
import type { Database } from '../database/database';
import { entityKindOfId } from '../domain/entity-kinds';
import { JUDGEMENTS } from '../domain/tie-types';
import { InvalidArgument, NotFound } from '../errors';
import type { AssertionFact, EntityFact } from '../model/fact';
import { prepareFact } from './writing/prepare-fact';
import { limitDifferences, type RecordResult } from './writing/record-about';
import { type EditAbout, recordEdit } from './writing/record-edit';
import { lookUpEntities, writeFacts } from './writing/write-facts';

/** The source of the editors' judgements. */
export const EDITORS_SOURCE = 'source:editors';

export interface SameJudgement extends EditAbout {
  readonly a: string;
  readonly b: string;
  readonly judgement: (typeof JUDGEMENTS)[number];
}

/**
 * Records the editors' judgement on two entities. A later one on the same two corrects it; it can be retracted like any assertion.
 * @throws NotFound when either does not exist.
 * @throws InvalidArgument when both are the same id, or are of two kinds.
 */
export async function judgeSame(db: Database, { a, b, judgement, ...about }: SameJudgement): Promise<RecordResult> {
  if (a === b) throw new InvalidArgument(`b: "${b}" is the same id as a. Accepted: two ids.`);
  if (entityKindOfId(a) !== entityKindOfId(b))
    throw new InvalidArgument(`b: "${b}" is of another kind than "${a}". Accepted: two of one kind.`);
  if (!JUDGEMENTS.includes(judgement))
    throw new InvalidArgument(`judgement: "${judgement}" is not known. Accepted: ${JUDGEMENTS.join(', ')}.`);
  return recordEdit(db, about, async (tx, seq) => {
    const known = await lookUpEntities(tx, [a, b]);
    const missing = [a, b].filter((id) => !known.has(id));
    if (missing.length > 0) throw new NotFound(`"${missing.join('" and "')}" does not exist. Accepted: ids of entities.`);
    const facts = [editors(), judgementFact(a, b, judgement, about.why)].map(prepareFact);
    const { counts, ...written } = await writeFacts(tx, facts, { seq, file: null }, known);
    return { counts, ...limitDifferences(written) };
  });
}

function editors(): EntityFact {
  const properties = { name: 'Judgements of the editors', kind: 'OTHER' };
  return { fact: 'entity', id: EDITORS_SOURCE, label: 'Source', properties, place: EDITORS_SOURCE };
}

function judgementFact(a: string, b: string, judgement: string, why: string): AssertionFact {
  return {
    fact: 'assertion',
    type: 'SAME_AS',
    subject: a,
    object: b,
    key: '',
    stance: 'AFFIRMS',
    spell: { start: '..', end: null, endStatus: 'ONGOING' },
    sourceId: EDITORS_SOURCE,
    assertedBy: EDITORS_SOURCE,
    // One assertion per pair, in either order: a second judgement is a correction of the first.
    record: ['SAME_AS', ...[a, b].sort()].join(' '),
    reliability: 'A',
    credibility: 2,
    locator: null,
    quote: null,
    attributes: { judgement, why },
    place: 'judgement',
  };
}
