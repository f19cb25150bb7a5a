import { entityKindOfId } from '../../domain/entity-kinds';
import { attributeType, DESCRIBED_BY, readAttribute, WITHOUT_DATES } from '../../model/description';
import type { AssertionFact } from '../../model/fact';
import { didYouMean } from '../../model/nearest';
import { dateProblems } from '../date-problems';
import { propertyProblem } from '../property-problem';
import { type Breach, type Rule, ruleOnAssertions } from '../rule';

/** A description records what its own source says, so it points to that source; it gives a name, or a value of one attribute. */
export const checkDescriptions: Rule = ruleOnAssertions((fact) => {
  const { type, object, sourceId, attributes } = fact;
  if (type !== DESCRIBED_BY) return [];
  const elsewhere = { what: `DESCRIBED_BY leads to "${object}". Accepted: the source of the fact, "${sourceId}".`, field: 'object' };
  const { name, attribute, value } = attributes;
  const isName = attribute === undefined && value === undefined;
  return [...(object === sourceId ? [] : [elsewhere]), ...(isName ? (name ? [] : [NAMELESS]) : checkValue(fact))];
});

const NAMELESS = {
  what: 'DESCRIBED_BY has no name. Accepted: name, the name that the source gives the entity, or attribute and value.',
  field: 'name',
};

function checkValue({ subject, key, spell, attributes: { name, attribute, value } }: AssertionFact): readonly Breach[] {
  if (typeof attribute !== 'string' || typeof value !== 'string')
    return [{ what: 'attribute and value are given together. Accepted: attribute: founded, value: "1990".', field: 'attribute' }];
  if (name !== undefined) return [{ what: 'name is given beside attribute. Accepted: one of them in each description.', field: 'name' }];
  const type = attributeType(subject, attribute);
  if (type === undefined) {
    const known = Object.keys(entityKindOfId(subject)?.properties ?? {});
    const what = `attribute: "${subject}" has no "${attribute}".${didYouMean(attribute, known)} Accepted: ${known.join(', ')}.`;
    return [{ what, field: 'attribute' }];
  }
  if (key !== attribute) return [{ what: `key: "${key}" is not the attribute. Accepted: "${attribute}", or no key.`, field: 'key' }];
  if (attribute === 'name' && (spell.start !== WITHOUT_DATES.start || spell.endStatus !== WITHOUT_DATES.endStatus))
    return [
      { what: 'attribute: a name over a spell is given as name. Accepted: name: ..., without attribute and value.', field: 'attribute' },
    ];
  const read = readAttribute(value, type);
  const problem = propertyProblem(attribute, read, type);
  const problems = problem === null ? dateProblems({ [attribute]: read }, { [attribute]: type }) : [problem];
  return problems.map((what) => ({ what, field: 'value' }));
}
