/** The entity that an id which is not recorded most likely meant. */
import { entityKindOfId } from '../../../model/entity-kinds';
import type { Lens } from '../../../model/lens';
import { didYouMeanId } from '../../../model/nearest';
import { foundEntities, readFound } from '../../search/cypher';
import { matchEntity } from '../../search/match-entity';
import { searchWords } from '../../search/search-words';
import type { Run } from '../published-dates';
import { idsNear, readIdsNear } from './cypher/ids-near';

/** Looked at for a name that is the id's, and for ids that are nearly the same. */
const MAX_NAMED = 20;
const MAX_NEAR = 5_000;
/** What the whole name, an alias or the official name scores; less is only a mention of it. */
const NAMED = 0.96;
/** As many words and letters as a search takes. */
const MAX_WORDS = 10;
const MAX_LENGTH = 200;

/**
 * ` Did you mean "state:IND"?` for "state:INDIA", or an empty text where nothing recorded by the lens's knownAt is near.
 * Two statements, so only for an answer that is refused. Of the same kind: the entity that the id names in full, else the one with the nearest id.
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
