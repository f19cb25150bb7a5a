/** What an import has told so far, so that a row that says nothing new is known for a duplicate, and one that says otherwise is refused. */
import { hash } from 'node:crypto';
import { entityKindOfId } from '../../model/entity-kinds';
import type { AssertionFact, EntityFact, Fact, Place, PropertyValue } from '../../model/fact';
import { knownFrom } from '../../model/facts-of';
import { idsOfAssertion } from '../../model/tie';
import { canonicalProperties } from '../../model/version';
import type { KnownEntity, World } from '../../model/world';

/** How a fact stands to what was told before: new, or adding to it; the same; or another value of the same thing. */
export type Novelty = 'new' | 'same' | 'otherwise';

export interface Judgement {
  readonly novelty: Novelty;
  /** Where the same thing was told first. */
  readonly first: Place | null;
}

interface RememberedEntity {
  readonly properties: Map<string, PropertyValue>;
  readonly place: Place;
  /** What rules ask of it; they ask again with every tie. */
  known: KnownEntity | undefined;
}

interface RememberedAssertion {
  readonly digest: string;
  readonly place: Place;
}

export class Memory implements World {
  private readonly entities = new Map<string, RememberedEntity>();
  private readonly assertions = new Map<string, RememberedAssertion>();

  /** What rules ask of an entity told before. */
  entity(id: string): KnownEntity | undefined {
    return this.entities.get(id)?.known;
  }

  hasEntity(id: string): boolean {
    return this.entities.has(id);
  }

  /** The name that the entity was told with, or undefined. */
  nameOf(id: string): PropertyValue | undefined {
    return this.entities.get(id)?.properties.get('name');
  }

  judge(fact: Fact): Judgement {
    return fact.fact === 'entity' ? this.judgeEntity(fact) : this.judgeAssertion(fact);
  }

  remember(fact: Fact): void {
    if (fact.fact === 'assertion') {
      const id = idsOfAssertion(fact).assertionId;
      if (!this.assertions.has(id)) this.assertions.set(id, { digest: digestOf(fact), place: fact.place });
      return;
    }
    const entry = this.entities.get(fact.id) ?? { properties: new Map(), place: fact.place, known: undefined };
    for (const [name, value] of Object.entries(fact.properties)) entry.properties.set(name, united(entry.properties.get(name), value));
    const label = entityKindOfId(fact.id)?.label;
    entry.known = label ? knownFrom({ label, properties: Object.fromEntries(entry.properties) } as EntityFact) : undefined;
    this.entities.set(fact.id, entry);
  }

  private judgeAssertion(fact: AssertionFact): Judgement {
    const earlier = this.assertions.get(idsOfAssertion(fact).assertionId);
    if (!earlier) return { novelty: 'new', first: null };
    return { novelty: earlier.digest === digestOf(fact) ? 'same' : 'otherwise', first: earlier.place };
  }

  /** Lists are united and empty properties filled, as in the catalogue; another value of a filled one is otherwise. */
  private judgeEntity(fact: EntityFact): Judgement {
    const earlier = this.entities.get(fact.id);
    if (!earlier) return { novelty: 'new', first: null };
    let novelty: Novelty = 'same';
    for (const [name, value] of Object.entries(fact.properties)) {
      const stands = earlier.properties.get(name);
      const both = united(stands, value);
      if (stands !== undefined && JSON.stringify(both) === JSON.stringify(stands)) continue;
      if (stands !== undefined && !Array.isArray(stands)) return { novelty: 'otherwise', first: earlier.place };
      novelty = 'new';
    }
    return { novelty, first: earlier.place };
  }
}

function united(stands: PropertyValue | undefined, told: PropertyValue): PropertyValue {
  return Array.isArray(stands) && Array.isArray(told) ? [...new Set([...stands, ...told])] : told;
}

/** Of what the assertion says, without its place. */
function digestOf({ place: _, ...content }: AssertionFact): string {
  const said = JSON.stringify({ ...content, attributes: canonicalProperties(content.attributes) });
  return hash('sha1', said, 'base64').slice(0, 16);
}
