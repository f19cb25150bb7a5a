/** Small facts for the recorder's tests. */
import { entityKindOfId } from '../../src/domain/entity-kinds';
import type { AssertionFact, EntityFact } from '../../src/model/fact';

/** An entity named after its id. */
export function entity(id: string, properties: EntityFact['properties'] = {}): EntityFact {
  return {
    fact: 'entity',
    id,
    label: entityKindOfId(id)!.label,
    properties: { name: id.slice(id.indexOf(':') + 1), ...properties },
    place: `test:${id}`,
  };
}

/** A source's assertion that one entity is a member of another, by default from 2017 on. */
export function membership(subject: string, object: string, rest: Partial<AssertionFact> = {}): AssertionFact {
  const sourceId = rest.sourceId ?? 'source:one';
  return {
    fact: 'assertion',
    type: 'MEMBER_OF',
    subject,
    object,
    key: '',
    stance: 'AFFIRMS',
    spell: { start: '2017-06-09', end: null, endStatus: 'ONGOING' },
    sourceId,
    assertedBy: sourceId,
    record: `MEMBER_OF ${subject} ${object}`,
    reliability: 'B',
    credibility: 2,
    locator: null,
    quote: null,
    attributes: { status: 'FULL' },
    place: `test:${subject}-${object}`,
    ...rest,
  };
}
