/** `entityHistory`: every version of what was recorded of one entity. */
import { NotFound } from '../../errors';
import { entityVersions } from '../../recorder/recorder';
import type { OperationContext } from '../execution/operation-context';
import { attributesOf } from '../resolvers/tie-resolvers';

export const entityHistory = {
  Query: {
    entityHistory: async (_: unknown, { entity }: { readonly entity: string }, { run, lens, recordings }: OperationContext) => {
      const { seq } = lens.knownAt;
      const versions = (await entityVersions({ run }, entity)).filter(({ recordedFrom }) => recordedFrom <= seq);
      if (versions.length === 0)
        throw new NotFound(`entityHistory.entity: "${entity}" was not recorded by #${seq}. Accepted: a later knownAt.`);
      const shown = versions.map(async ({ id, recordedFrom, properties }) => ({
        version: id,
        recorded: await recordings.load(recordedFrom),
        attributes: attributesOf(properties),
      }));
      return { entity, versions: await Promise.all(shown) };
    },
  },
};
