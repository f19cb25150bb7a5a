/** Resolvers of ties in answers to questions: a question returns a ResolvedTie, and these resolvers resolve everything below it. */
import type { Properties, PropertyValue } from '../../model/fact';
import { isBackground } from '../../model/lens-conditions';
import type { ResolvedSpell } from '../../model/resolution';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { VisibleAssertion } from '../../model/visible-assertion';
import type { OperationContext } from '../execution/operation-context';

/** A property of a tie, with its values as texts. */
export interface Attribute {
  readonly name: string;
  readonly values: readonly string[];
}

/** The other fields of a tie have the same names in the model. Its ends and voices are ids, which are opened like any entity. */
export const TIES = {
  Tie: {
    background: ({ id, type, voices, lens: own }: ResolvedTie, _: unknown, { lens }: OperationContext) =>
      isBackground(own ?? lens, { type, tieId: id, voices }),
  },
  Spell: {
    start: ({ spell }: ResolvedSpell<VisibleAssertion>) => spell.start,
    end: ({ spell }: ResolvedSpell<VisibleAssertion>) => spell.end,
    endStatus: ({ spell }: ResolvedSpell<VisibleAssertion>) => spell.endStatus,
  },
  Assertion: {
    id: ({ assertionId }: VisibleAssertion) => assertionId,
    version: ({ id }: VisibleAssertion) => id,
    source: ({ sourceId }: VisibleAssertion) => sourceId,
    start: ({ spell }: VisibleAssertion) => spell.start,
    end: ({ spell }: VisibleAssertion) => spell.end,
    endStatus: ({ spell }: VisibleAssertion) => spell.endStatus,
    recorded: ({ toldFrom }: VisibleAssertion, _: unknown, { recordings }: OperationContext) => recordings.load(toldFrom),
    attributes: ({ properties }: VisibleAssertion): Attribute[] => listAttributes(properties),
  },
};

/** A tie's own properties, each with its values as texts. */
export function listAttributes(properties: Properties): Attribute[] {
  return Object.entries(properties).map(([name, value]) => ({ name, values: listValues(value) }));
}

function listValues(value: PropertyValue): readonly string[] {
  if (typeof value !== 'object') return [String(value)];
  return 'latitude' in value ? [`${value.latitude}`, `${value.longitude}`] : value;
}
