/** What the database knows about the ids in an input, for the rules that check facts. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import { ENTITY_KINDS, entityKindOfId } from '../../domain/entity-kinds';
import { knownFrom } from '../../model/read-plain-facts';
import type { KnownEntity, World } from '../../model/world';
import { idsOfKinds, type MentionedEntity, mentionedEntities, readMentioned } from '../../recorder/cypher/entities/known-world';

/** The most ids of one kind that a message compares to find the nearest. */
const MAX_IDS = 5_000;

type Run = (query: CypherQuery) => Promise<Row[]>;

/** A world with its entities as they are stored. */
export interface WorldInDatabase extends World {
  stored(id: string): MentionedEntity | undefined;
}

/** One statement for the entities mentioned in the input; one more to find near ids if an entity is unknown. */
export async function worldInDatabase(run: Run, input: unknown): Promise<WorldInDatabase> {
  const mentioned = [...idsIn(input)];
  const found = new Map((await run(mentionedEntities(mentioned))).map(readMentioned).map((entity) => [entity.id, entity]));
  const unknown = new Set(mentioned.filter((id) => !found.has(id)).map((id) => entityKindOfId(id)?.prefix));
  const prefixes = ENTITY_KINDS.map(({ prefix }) => prefix).filter((prefix) => unknown.has(prefix));
  const near =
    prefixes.length === 0
      ? []
      : await run(
          idsOfKinds(
            prefixes.map((prefix) => `${prefix}:`),
            MAX_IDS,
          ),
        );
  const known = new Map([...found].map(([id, entity]) => [id, knownFrom({ ...entity, fact: 'entity', place: id })] as const));
  return {
    entity: (id): KnownEntity | undefined => known.get(id),
    ids: () => near.flatMap((row) => row['ids'] as string[]),
    stored: (id) => found.get(id),
  };
}

/** Every text of the input that has the form of an id of a known kind. */
function* idsIn(input: unknown): Generator<string> {
  const seen = new Set<string>();
  const left: unknown[] = [input];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'object' && value !== null) left.push(...Object.values(value));
    if (typeof value !== 'string' || seen.has(value) || !entityKindOfId(value)) continue;
    seen.add(value);
    yield value;
  }
}
