/** `entityHistory`: every version of what was recorded of one entity. */
import { NotFound } from '../../errors';
import { assertFound } from '../../questions/shared/named/assert-found';
import { entityVersions } from '../../recorder/recorder';
import type { OperationContext } from '../execution/operation-context';
import { listAttributes } from '../resolvers/tie-resolvers';

export const entityHistory = {
  Query: {
    entityHistory: async (_: unknown, { entity }: { readonly entity: string }, { run, lens, recordings }: OperationContext) => {
      const { seq } = lens.knownAt;
      const all = await entityVersions({ run }, entity).catch(noneIfNotFound);
      const versions = all.filter(({ recordedFrom }) => recordedFrom <= seq);
      if (versions.length === 0) await assertFound(run, [], 'entityHistory.entity', [entity], lens);
      const shown = versions.map(async ({ id, recordedFrom, properties }) => ({
        version: id,
        recorded: await recordings.load(recordedFrom),
        attributes: listAttributes(properties),
      }));
      return { entity, versions: await Promise.all(shown) };
    },
  },
};

/** An empty list for NotFound; the error names the nearest match. */
function noneIfNotFound(error: unknown): [] {
  if (error instanceof NotFound) return [];
  throw error;
}
