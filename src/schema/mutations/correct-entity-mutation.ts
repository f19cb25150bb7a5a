/** `correctEntity`: changes what is recorded of an entity. */
import { checkFacts } from '../../checks/check-facts';
import { entityKindOfId } from '../../domain/entity-kinds';
import type { Recording } from '../../model/recording';
import { correctEntity } from '../../recorder/recorder';
import type { OperationContext } from '../execution/operation-context';
import { type AttributeChange, changedAttributes } from './attribute-changes';
import { editing } from './editing';
import { worldInDatabase } from './world-in-database';

interface Args {
  readonly entity: string;
  readonly expectedVersion: string;
  readonly attributes: readonly AttributeChange[];
  readonly why: string;
}

export const correctEntityMutation = {
  Mutation: {
    correctEntity: async (
      _: unknown,
      { entity, expectedVersion, attributes, why }: Args,
      context: OperationContext,
    ): Promise<Recording | null> => {
      const about = editing(context, 'correctEntity', why);
      const change = changedAttributes(attributes, entityKindOfId(entity)?.properties ?? {});
      const world = await worldInDatabase(context.run, [entity, change]);
      const { recording } = await correctEntity(context.db, {
        ...about,
        entity,
        expectedVersion,
        change,
        check: (fact) => checkFacts([fact], world),
      });
      return recording;
    },
  },
};
