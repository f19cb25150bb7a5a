import { entityKind } from '../../domain/entity-kinds';
import { dateProblems } from '../date-problems';
import { type Rule, ruleOnEntities } from '../rule';

/** Dates of an entity exist in the calendar, and no end is before its beginning. */
export const checkEntityDates: Rule = ruleOnEntities(({ label, properties }) => [
  ...dateProblems(properties, entityKind(label)?.properties ?? {}),
]);
