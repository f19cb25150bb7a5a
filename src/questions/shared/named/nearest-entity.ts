/** Suggests the entity that was most likely meant by an id that is not recorded. */
import { entityKindOfId } from '../../../domain/entity-kinds';
import type { Lens } from '../../../model/lens';
import { didYouMeanId } from '../../../model/nearest';
import { foundEntities, readFound } from '../../search/cypher';
import { matchEntity } from '../../search/match-entity';
import { searchWords } from '../../search/search-words';
import type { Run } from '../published-dates';
import { idsNear, readIdsNear } from './cypher/ids-near';

/** How many candidates are examined, among names that match the id and among ids that are nearly the same. */
const MAX_NAMED = 20;
const MAX_NEAR = 5_000;
/** The score of a match on the full name, an alias or the official name. A lower score is only a mention. */
const NAMED = 0.96;
/** The most words and letters that a search accepts. */
const MAX_WORDS = 10;
const MAX_LENGTH = 200;

/**
 * ` Did you mean "state:IND"?` for "state:INDIA", or an empty text if nothing recorded by the lens's knownAt is near.
 * Two statements, so use it only for an answer that is refused. The suggestion has the same kind: the entity whose full name the id gives,
 * or else the entity with the nearest id.
 */
export async function nearestEntity(run: Run, lens: Lens, id: string): Promise<string> {
  return (await findNamed(run, lens, id)) ?? didYouMeanId(id, readIdsNear((await run(idsNear(id, lens, MAX_NEAR)))[0]));
}

async function findNamed(run: Run, lens: Lens, id: string): Promise<string | null> {
  const words = id.slice(id.indexOf(':') + 1).split(/[^A-Za-z0-9]+/);
  const text = words.slice(0, MAX_WORDS).join(' ').trim().slice(0, MAX_LENGTH);
  const kind = entityKindOfId(id);
  if (text === '' || kind === undefined) return null;
  const terms = { text, words: searchWords(text), kinds: [kind.label] };
  for (const row of await run(foundEntities(terms, lens, MAX_NAMED))) {
    const found = readFound(row);
    if ((matchEntity(terms.words, found.searched)?.score ?? 0) >= NAMED) return ` Did you mean "${found.id}"?`;
  }
  return null;
}
