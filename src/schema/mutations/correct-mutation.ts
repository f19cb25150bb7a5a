/** `correct`: changes how an assertion was coded. */
import { checkFacts } from '../../checks/check-facts';
import { required } from '../../errors';
import type { Recording } from '../../model/recording';
import { type AssertionChange, correct, history } from '../../recorder/recorder';
import type { OperationContext } from '../execution/operation-context';
import { type AttributeChange, changedAttributes } from './attribute-changes';
import { editing } from './editing';
import { withFields } from './with-fields';
import { worldInDatabase } from './world-in-database';

interface Args {
  readonly assertion: string;
  readonly expectedVersion: string;
  readonly change: Omit<AssertionChange, 'attributes'> & { readonly attributes?: readonly AttributeChange[] | null };
  readonly why: string;
}

export const correctMutation = {
  Mutation: {
    correct: async (
      _: unknown,
      { assertion, expectedVersion, change, why }: Args,
      context: OperationContext,
    ): Promise<Recording | null> => {
      const about = editing(context, 'correct', why);
      const { tie, version } = required((await history(context.db, assertion)).at(-1), 'the newest version of an assertion');
      const { content } = version;
      const mentioned = [tie.subject, tie.object, version.assertion.sourceId, content.assertedBy, content.attributes, change];
      const world = await worldInDatabase(context.run, mentioned);
      const { recording } = await correct(context.db, {
        ...about,
        assertion,
        expectedVersion,
        change: { ...withoutNulls(change), attributes: changedAttributes(change.attributes ?? [], tie.type.properties) },
        check: (fact) => withFields(checkFacts([fact], world)),
      });
      return recording;
    },
  },
};

/** The fields that null removes; for other fields, null means unchanged. */
const EMPTIED: readonly string[] = ['start', 'end', 'locator', 'quote'];

function withoutNulls(change: Args['change']): Omit<AssertionChange, 'attributes'> {
  return Object.fromEntries(
    Object.entries(change).filter(([name, value]) => name !== 'attributes' && (value !== null || EMPTIED.includes(name))),
  );
}
