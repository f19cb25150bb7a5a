import { entityKind } from '../../domain/entity-kinds';
import { required } from '../../errors';
import { type Rule, ruleOnEntities } from '../rule';

const DATED = ['Event', 'TreatyAction'];

/** An event or an action has a date, at any precision. A statement may have none: its source need not say when it was made. */
export const checkDatedEntities: Rule = (facts, world) =>
  ruleOnEntities(({ id, label }, known) => {
    if (!DATED.includes(label) || known.entity(id)?.date !== undefined) return [];
    const elsewhere = facts.some((fact) => fact.fact === 'entity' && fact.id === id && fact.properties['date'] !== undefined);
    const what = `the ${required(entityKind(label), 'the kind of an entity').prefix} "${id}" has no date. Accepted: date: 2025-05-10, or as much as is known, such as 2025-05.`;
    return elsewhere ? [] : [{ what, field: 'date' }];
  })(facts, world);
