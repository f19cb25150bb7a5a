/** `entity`: one entity by its id, or by a code and the day for which the code is read. */
import type { GraphQLResolveInfo } from 'graphql';
import { ENTITY_KINDS, entityKindOfId } from '../../domain/entity-kinds';
import { InvalidArgument, required } from '../../errors';
import { describeHolders, holdersOn } from '../../model/code-holder';
import type { DaySpan } from '../../model/day-spans';
import { didYouMeanPrefix } from '../../model/nearest';
import { periodGiven } from '../../model/period';
import { holdersOfCode, readCodeHolder } from '../../questions/entity/cypher';
import type { QuestionContext } from './question-context';

interface Args {
  readonly id?: string | null;
  readonly code?: string | null;
  readonly on?: string | null;
}

export const entity = {
  Query: {
    entity: async (_: unknown, { id, code, on }: Args, context: QuestionContext, info: GraphQLResolveInfo) => {
      if ((id == null) === (code == null)) {
        throw new InvalidArgument(
          `entity: ${id == null ? 'neither id nor code is' : 'both id and code are'} given. Accepted: exactly one of them.`,
        );
      }
      if (on != null && code == null) throw new InvalidArgument(`entity.on: "${on}" is given without a code. Accepted: on beside code.`);
      const meant =
        id == null
          ? await findHolder(required(code, 'the code'), periodGiven('entity.on', on) ?? context.lens.validAt, context)
          : assertKindKnown(id);
      if (meant === null || !(await isShown(meant, context))) return null;
      return context.entities.open(meant, info, true);
    },
  },
};

/** A claim is shown if the lens shows a position on it. */
async function isShown(id: string, { claims, lens }: QuestionContext): Promise<boolean> {
  return entityKindOfId(id)?.label !== 'Claim' || (await claims.standing(id, lens)) !== null;
}

function assertKindKnown(id: string): string {
  if (entityKindOfId(id)) return id;
  const prefixes = ENTITY_KINDS.map(({ prefix }) => prefix);
  const near = didYouMeanPrefix(id, prefixes);
  throw new InvalidArgument(
    `entity.id: "${id}" is of no kind of entity.${near} Accepted: ids that begin with ${prefixes.map((prefix) => `${prefix}:`).join(', ')}.`,
  );
}

/** One statement. @throws InvalidArgument if the code does not identify one entity. */
async function findHolder(code: string, period: DaySpan | null, { run, lens }: QuestionContext): Promise<string | null> {
  if (!/^[A-Za-z][A-Za-z0-9_-]*:\S/.test(code))
    throw new InvalidArgument(`entity.code: "${code}" is not a code. Accepted: scheme:value, such as cow:770, iso3:PAK or wikidata:Q843.`);
  const holders = (await run(holdersOfCode(code, lens))).map((row) => readCodeHolder(code, row));
  const meant = period === null ? holders : holdersOn(holders, { earliest: period.first, latest: period.last });
  if (meant.length < 2) return meant[0]?.id ?? null;
  throw new InvalidArgument(
    `entity.code: "${code}" is the code of ${describeHolders(meant)}. Accepted: on, a day on which one of them held it; or an id.`,
  );
}
