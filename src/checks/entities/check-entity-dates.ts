import { entityKind } from '../../model/entity-kinds';
import { dateProblems } from '../date-problems';
import { type Rule, ruleOnEntities } from '../rule';

/** Dates of an entity are days of the calendar, and none ends before it begins. */
export const checkEntityDates: Rule = ruleOnEntities(({ label, properties }) => [
  ...dateProblems(properties, entityKind(label)?.properties ?? {}),
]);
