/** Candidates of a search, from the full-text index, under the lens. */
import type { CypherQuery, Row } from '../database/cypher-query';
import type { Lens } from '../model/lens';
import { SEARCHED_FIELDS, type Searched } from '../model/search/match-entity';
import { isForgiven, type SearchWord } from '../model/search/search-words';
import { edgeUnderLens, lensParams, nodeUnderLens } from './lens-predicate';
import { whole } from './recording/stored-values';

/** Words that the index's analyzer passes over; they are looked for in what was found. */
const PASSED_OVER = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/**
 * Rows for `readFound`, the index's best first: entities recorded by the lens's knownAt that hold every word; claims only where the lens shows who makes,
 * denies or qualifies them, statements only where it shows where they are reported.
 */
export function foundEntities(words: readonly SearchWord[], kinds: readonly string[] | null, lens: Lens, most: number): CypherQuery {
  return {
    cypher: `CALL db.index.fulltext.queryNodes('entity_text', $query) YIELD node AS n, score
WHERE ${nodeUnderLens('n')} AND ($kinds IS NULL OR any(label IN labels(n) WHERE label IN $kinds))
AND (NOT n:Claim OR EXISTS { MATCH (n)<-[e:ASSERTS]-() WHERE ${edgeUnderLens('e', lens)} })
AND (NOT n:Statement OR EXISTS { MATCH (n)-[e:REPORTED_IN]->() WHERE ${edgeUnderLens('e', lens)} })
RETURN n.id AS id, n {${Object.keys(SEARCHED_FIELDS)
      .map((field) => `.${field}`)
      .join(', ')}} AS entity
ORDER BY score DESC, id
LIMIT $most`,
    params: { query: luceneQuery(words), kinds, most: whole(most), ...lensParams(lens) },
  };
}

/** Letters and digits alone reach the index, so nothing in a word is syntax to it. */
function luceneQuery(words: readonly SearchWord[]): string {
  const telling = words.filter(({ latin }) => !PASSED_OVER.has(latin));
  return (telling.length > 0 ? telling : words).map((word) => `+(${ways(word).join(' ')})`).join(' ');
}

function ways(word: SearchWord): string[] {
  const forms = [...new Set([word.latin, word.written])].map((form) => form.replace(/[^\p{L}\p{N}\p{M}']/gu, ''));
  return forms.flatMap((form) => [`${form}^4`, `${form}*^2`, ...(isForgiven(word) ? [`${form}~1`] : [])]);
}

/** An entity found, with its names and texts. */
export interface FoundEntity {
  readonly id: string;
  readonly searched: readonly Searched[];
}

export function readFound(row: Row): FoundEntity {
  const entity = row['entity'] as Readonly<Record<string, string | readonly string[] | null>>;
  const searched = Object.keys(SEARCHED_FIELDS).flatMap((field) => [entity[field] ?? []].flat().map((value) => ({ field, value })));
  return { id: row['id'] as string, searched };
}
