/**
 * What was asserted, in plain form, for comparison with what readers read. It comes from facts or from the database, never from the
 * records.
 */
import type { Database } from '../../src/database/database';
import { TIE_TYPES } from '../../src/domain/tie-types';
import type { EntityFact, Fact } from '../../src/model/fact';

export interface ToldWord {
  readonly stance: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly key: string;
  readonly source: string;
  readonly assertedBy: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly endStatus: string;
  readonly reliability: string;
  readonly credibility: number;
  readonly locator: string | null;
  readonly quote: string | null;
}

export interface Told {
  /** Names by id. */
  readonly entities: Readonly<Record<string, string>>;
  readonly words: readonly ToldWord[];
  /** Tie types that read the same in both directions. */
  readonly symmetric: readonly string[];
}

const symmetric = TIE_TYPES.flatMap((type) => (type.symmetric ? [type.name] : []));

export function toldByFacts(facts: readonly Fact[]): Told {
  const entities = facts.filter((fact): fact is EntityFact => fact.fact === 'entity');
  const words = facts.flatMap((fact): ToldWord[] => {
    if (fact.fact !== 'assertion') return [];
    const { stance, type, subject, object, key, sourceId, assertedBy, spell, reliability, credibility, locator, quote } = fact;
    return [{ stance, type, subject, object, key, source: sourceId, assertedBy, ...spell, reliability, credibility, locator, quote }];
  });
  return { entities: Object.fromEntries(entities.map(({ id, properties }) => [id, String(properties['name'])])), words, symmetric };
}

/** The open versions of the database that affirm or deny. */
export async function toldInDatabase(db: Database): Promise<Told> {
  const entities: Record<string, string> = {};
  const words: ToldWord[] = [];
  for await (const { id, name } of db.stream({ cypher: 'MATCH (n:Entity) RETURN n.id AS id, n.name AS name', params: {} })) {
    entities[id as string] = (name ?? id) as string;
  }
  const cypher = `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.recordedTo = 2147483647 AND r.stance IN ['AFFIRMS', 'DENIES']
RETURN {stance: r.stance, type: type(r), subject: a.id, object: b.id, key: r.key, source: r.sourceId, assertedBy: r.assertedBy, start: r.start, end: r.end,
  endStatus: r.endStatus, reliability: r.reliability, credibility: r.credibility, locator: r.locator, quote: r.quote} AS word`;
  for await (const { word } of db.stream({ cypher, params: {} })) words.push(word as unknown as ToldWord);
  return { entities, words, symmetric };
}
