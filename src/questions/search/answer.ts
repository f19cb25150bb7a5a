/** Answers a search: entities with their scores, and suggestions if nothing is found. */
import type { Lens } from '../../model/lens';
import type { Run } from '../shared/published-dates';
import { type FoundEntity, foundEntities, nearEntities, readFound, type SearchTerms } from './cypher';
import { inForce, matchCode, TODAY } from './match-code';
import { type EntityMatch, matchEntity, NAME_FIELDS } from './match-entity';
import { searchedOverTime } from './names-over-time';
import { nearestNames } from './nearest-names';
import { searchWords } from './search-words';

/** The most entities that are scored and counted. */
const MAX_FOUND = 2_000;
/** How many entities are examined for suggestions. */
const MAX_NEAR = 50;

/** An entity that was found, with its name to order equal scores. */
export interface Found extends EntityMatch {
  readonly id: string;
  readonly name: string;
}

export interface SearchAnswer {
  /** Not sorted. */
  readonly found: Found[];
  /** Whether more entities match than are scored and counted. */
  readonly truncated: boolean;
  /** Names near the text if nothing is found: one more statement. */
  readonly suggestions: () => Promise<string[]>;
}

/** One statement. */
export async function answerSearch(run: Run, lens: Lens, { text, kinds }: Pick<SearchTerms, 'text' | 'kinds'>): Promise<SearchAnswer> {
  const terms = { text, words: searchWords(text), kinds };
  const rows = await run(foundEntities(terms, lens, MAX_FOUND + 1));
  const candidates = rows.slice(0, MAX_FOUND).map(readFound);
  const found = candidates.flatMap((one) => findMatch(terms, one, candidates, lens) ?? []);
  return { found, truncated: rows.length > MAX_FOUND, suggestions: async () => (found.length === 0 ? suggestNames(terms, run, lens) : []) };
}

function findMatch({ text, words }: SearchTerms, one: FoundEntity, all: readonly FoundEntity[], { validAt }: Lens): Found | null {
  const byName = matchEntity(words, searchedOverTime(one.searched, one.nameSpells, validAt ?? TODAY));
  const match = mergeMatches(matchCode(text, one, validAt, all), byName && inForce(byName, one, validAt));
  return match && { id: one.id, name: one.searched[0]?.value ?? '', ...match };
}

function mergeMatches(code: EntityMatch | null, name: EntityMatch | null): EntityMatch | null {
  if (code === null || name === null) return code ?? name;
  const [best, other] = name.score > code.score ? [name, code] : [code, name];
  return { score: best.score, matches: [...best.matches, ...other.matches] };
}

/** Names near the text, nearest first, each once. */
async function suggestNames(terms: SearchTerms, run: Run, lens: Lens): Promise<string[]> {
  const rows = (await run(nearEntities(terms, lens, MAX_NEAR))).map(readFound);
  return nearestNames(
    terms.text,
    rows.flatMap(({ searched }) => searched.filter(({ field }) => NAME_FIELDS.includes(field)).map(({ value }) => value)),
  );
}
