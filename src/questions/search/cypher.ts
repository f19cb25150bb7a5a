/** Candidates of a search, from the full-text index, under the lens. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import { toInteger } from '../../database/stored-values';
import { DESCRIBED_BY } from '../../model/description';
import type { Lens } from '../../model/lens';
import { isParticle } from '../../model/search-text';
import { BOUNDS, FOR_RECEIPT, listProperties, SPELL } from '../shared/cypher/edge-properties';
import { edgeUnderLens, lensParams, nodeUnderLens, unlessHiddenClaim } from '../shared/cypher/lens-predicate';
import { entryAt, foundByFormer } from '../shared/entries/cypher';
import { type Coded, codesMeant } from './match-code';
import { type NameSpell, SEARCHED_FIELDS, type Searched } from './match-entity';
import { isForgiven, type SearchWord } from './search-words';

/** Words that the index's analyser ignores; the candidates found are searched for them. */
const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/**
 * Rows for `readFound`, best score first: entities recorded by the lens's knownAt that contain every word.
 * Claims are included only if the lens shows who makes, denies or qualifies them; statements only if it shows where they are reported.
 */
export function foundEntities({ text, words, kinds }: SearchTerms, lens: Lens, max: number): CypherQuery {
  return {
    cypher: `CALL () {
  ${placesToSearch(text, lens).join('\n  UNION ALL\n  ')}
}
WITH n, max(score) AS score, collect(e) AS named
WHERE ${nodeUnderLens('n')} AND ($kinds IS NULL OR any(label IN labels(n) WHERE label IN $kinds))
AND ${unlessHiddenClaim('n', lens)}
AND (NOT n:Statement OR EXISTS { MATCH (n)-[e:REPORTED_IN]->() WHERE ${edgeUnderLens('e', lens)} })
WITH n, n.id AS id, score, named, ${entryAt('n')} AS entry
ORDER BY score DESC, id
LIMIT $most
RETURN id, [e IN ${nameEdges(lens)} | e {${NAMING}}][..${MAX_NAMES_SEARCHED}] AS nameSpells,
entry {.codes, .existsFromEarliest, .existsToLatest, ${listProperties(Object.keys(SEARCHED_FIELDS))}} AS entity`,
    columns: ['id', 'nameSpells', 'entity'],
    params: {
      text: text.trim(),
      query: luceneQuery(words),
      codes: codesQuery(codesMeant(text)),
      kinds,
      first: TOP_SCORE,
      most: toInteger(max),
      ...lensParams(lens),
    },
  };
}

/** One part for each index and label that can hold the text. Most texts can be neither a code nor an id, and each index costs a search. */
function placesToSearch(text: string, lens: Lens): string[] {
  const byText = `CALL db.index.fulltext.queryNodes('entity_text', $query) YIELD node AS n, score RETURN n, score, null AS e
  UNION ALL
  ${foundByFormer('former_entry_text', 'query', 'n')} RETURN n, score, null AS e`;
  const byCode = `CALL db.index.fulltext.queryNodes('entity_codes', $codes) YIELD node AS n RETURN n, $first AS score, null AS e
  UNION ALL
  ${foundByFormer('former_entry_codes', 'codes', 'n')} RETURN n, $first AS score, null AS e`;
  const byId = 'MATCH (n:Entity {id: $text}) RETURN n, $first AS score, null AS e';
  const byDatedName = `CALL db.index.fulltext.queryRelationships('described_names', $query) YIELD relationship AS e, score
  WHERE ${namesUnderLens('e', lens)}
  RETURN startNode(e) AS n, score, e`;
  return [byText, ...(codesMeant(text).length > 0 ? [byCode] : []), ...(text.includes(':') ? [byId] : []), byDatedName];
}

/** The properties read from an edge that gives an entity's name over a spell. */
const NAMING = listProperties(['name', ...SPELL, ...BOUNDS, 'tieId', ...FOR_RECEIPT]);

/** How many of these edges are read for one entity. */
const MAX_NAMES_SEARCHED = 50;

/** An entity is found by its names of any time, whatever the day of the lens. */
function namesUnderLens(edge: string, lens: Lens): string {
  return `${edge}.name IS NOT NULL AND ${edgeUnderLens(edge, { ...lens, validAt: null })}`;
}

/**
 * With a day, every name counts, because another may apply instead of the one that was found. Without a day, the names found are enough.
 */
function nameEdges(lens: Lens): string {
  return lens.validAt === null ? 'named' : `[(n)-[e:${DESCRIBED_BY}]->() WHERE ${namesUnderLens('e', lens)} | e]`;
}

export interface SearchTerms {
  readonly text: string;
  readonly words: readonly SearchWord[];
  readonly kinds: readonly string[] | null;
}

/** Codes and ids come before all results of the index: none of its scores is as high. */
const TOP_SCORE = 1e6;

/** Each code as one phrase. */
function codesQuery(codes: readonly string[]): string {
  return codes.map((code) => `"${code.replace(/["\\]/g, '\\$&')}"`).join(' ');
}

/** Rows for `readFound`: entities with a name that has any of the words, with up to two letters wrong, nearest first. */
export function nearEntities({ words, kinds }: SearchTerms, lens: Lens, max: number): CypherQuery {
  const forms = words.map(({ latin }) => latin.replace(/[^a-z0-9]/g, '')).filter((form) => form.length > 2);
  return {
    cypher: `CALL db.index.fulltext.queryNodes('entity_text', $query) YIELD node AS n, score
WHERE ${nodeUnderLens('n')} AND ($kinds IS NULL OR any(label IN labels(n) WHERE label IN $kinds)) AND NOT n:Claim AND NOT n:Statement
WITH n, score, ${entryAt('n')} AS entry
RETURN n.id AS id, entry {.name, .aliases, .officialName, .abbreviation, .shortTitle} AS entity
ORDER BY score DESC, id
LIMIT $most`,
    params: {
      query: forms.length > 0 ? forms.map((form) => `${form}~2`).join(' ') : NO_MATCH,
      kinds,
      most: toInteger(max),
      ...lensParams(lens),
    },
  };
}

/** A query that matches no text. */
const NO_MATCH = 'nothing-has-this-code';

/** Only letters and digits reach the index, so a word cannot contain query syntax. */
function luceneQuery(words: readonly SearchWord[]): string {
  return [words, ...joinedWords(words)].map((some) => `(${requireAll(some)})`).join(' ');
}

function requireAll(words: readonly SearchWord[]): string {
  const significant = words.filter(({ latin }) => !STOP_WORDS.has(latin));
  return (significant.length > 0 ? significant : words).map((word) => `+(${wordForms(word).join(' ')})`).join(' ');
}

/** Joins a particle with the word after it: `al assad` can also be written `Alassad`. */
function joinedWords(words: readonly SearchWord[]): SearchWord[][] {
  return words.flatMap(({ latin, written }, at) => {
    const next = words[at + 1];
    if (!next || !isParticle(latin)) return [];
    return [[...words.slice(0, at), { latin: latin + next.latin, written: written + next.written }, ...words.slice(at + 2)]];
  });
}

function wordForms(word: SearchWord): string[] {
  const forms = [...new Set([word.latin, word.written, word.latin.replaceAll("'", '')])].map((form) =>
    form.replace(/[^\p{L}\p{N}\p{M}']/gu, ''),
  );
  return forms.flatMap((form) => [`${form}^4`, `${form}*^2`, ...(isForgiven(word) ? [`${form}~1`] : [])]);
}

/** An entity that was found, with its names and texts. */
export interface FoundEntity extends Coded {
  readonly searched: readonly Searched[];
  /** The names that sources give it over spells of time. */
  readonly nameSpells: readonly NameSpell[];
}

export function readFound(row: Row): FoundEntity {
  const entity = row['entity'] as Readonly<Record<string, string | readonly string[] | null>>;
  const searched = Object.keys(SEARCHED_FIELDS).flatMap((field) => [entity[field] ?? []].flat().map((value) => ({ field, value })));
  const { codes, existsFromEarliest, existsToLatest } = row['entity'] as {
    codes?: readonly string[] | null;
    existsFromEarliest?: number | null;
    existsToLatest?: number | null;
  };
  return {
    id: row['id'] as string,
    codes: codes ?? [],
    existsFrom: existsFromEarliest ?? null,
    existsTo: existsToLatest ?? null,
    searched,
    nameSpells: (row['nameSpells'] ?? []) as readonly NameSpell[],
  };
}
