/**
 * What an import has told so far, so that a row that says nothing new is known for a duplicate, and one that says otherwise is refused. It keeps digests
 * in place of what was said, for files may have millions of rows.
 */

import { LRUCache } from 'lru-cache';
import { canonicalProperties } from '../../model/assertion-version';
import { DigestTable, digestNumber } from '../../model/digest-table';
import { entityKindOfId } from '../../model/entity-kinds';
import type { AssertionFact, EntityFact, Fact, Place, PropertyValue } from '../../model/fact';
import { knownFrom } from '../../model/facts-of';
import { idsOfAssertion } from '../../model/tie';
import type { KnownEntity, World } from '../../model/world';
import { Distinct } from './distinct';
import { Places } from './places';
import { type Stretch, ToldProperties } from './told-properties';

/** How a fact stands to what was told before: new, or adding to it; the same; or another value of the same thing. */
export type Novelty = 'new' | 'same' | 'otherwise';

export interface Judgement {
  readonly novelty: Novelty;
  /** Where the same thing was told first. */
  readonly first: Place | null;
}

/** What is kept of an entity: where it was told first, what rules ask of it, and where its properties are. */
interface RememberedEntity {
  readonly place: number;
  readonly known: number;
  readonly properties: Stretch;
}

/** Names that are kept; a thing is told again without its name, if at all, near where it was named. */
const MOST_NAMES = 200_000;
const MOST_LATELY = 2_000;

export class Memory implements World {
  private readonly places = new Places();
  private readonly entities = new DigestTable(4);
  private readonly properties = new ToldProperties();
  private readonly known = new Distinct<KnownEntity>(JSON.stringify);
  private readonly names = new LRUCache<string, PropertyValue>({ max: MOST_NAMES });
  /** Rules ask of the same few entities again with every tie. */
  private readonly lately = new LRUCache<string, KnownEntity>({ max: MOST_LATELY });
  private readonly assertions = new DigestTable(2);

  /** What rules ask of an entity told before. */
  entity(id: string): KnownEntity | undefined {
    const lately = this.lately.get(id);
    if (lately !== undefined) return lately;
    const earlier = this.earlier(id);
    const known = earlier && this.known.at(earlier.known);
    if (known !== undefined) this.lately.set(id, known);
    return known;
  }

  hasEntity(id: string): boolean {
    return this.entities.has(id);
  }

  /** The name that the entity was told with, or undefined. Reading does not decide which names are kept, so that an import that is continued has the same ones. */
  nameOf(id: string): PropertyValue | undefined {
    return this.names.peek(id);
  }

  judge(fact: Fact): Judgement {
    return fact.fact === 'entity' ? this.judgeEntity(fact) : this.judgeAssertion(fact);
  }

  /** A fact that was judged new. */
  remember(fact: Fact): void {
    if (fact.fact === 'entity') this.rememberEntity(fact);
    else this.assertions.set(idsOfAssertion(fact).assertionId, digestNumber(saidBy(fact)), this.places.numberOf(fact.place));
  }

  private rememberEntity(fact: EntityFact): void {
    const earlier = this.earlier(fact.id);
    const { from, length } = this.properties.add(earlier?.properties ?? { from: 0, length: 0 }, fact.properties);
    const label = entityKindOfId(fact.id)?.label ?? '';
    const known = { ...knownFrom({ ...fact, label }), ...(earlier && this.known.at(earlier.known)) };
    const place = earlier?.place ?? this.places.numberOf(fact.place);
    this.entities.set(fact.id, place, this.known.numberOf(known), from, length);
    this.lately.delete(fact.id);
    if (fact.properties['name'] !== undefined) this.names.set(fact.id, fact.properties['name']);
  }

  private earlier(id: string): RememberedEntity | undefined {
    const numbers = this.entities.get(id);
    if (numbers === undefined) return undefined;
    const [place, known, from, length] = numbers as [number, number, number, number];
    return { place, known, properties: { from, length } };
  }

  private judgeAssertion(fact: AssertionFact): Judgement {
    const numbers = this.assertions.get(idsOfAssertion(fact).assertionId);
    if (numbers === undefined) return { novelty: 'new', first: null };
    const [digest, place] = numbers as [number, number];
    return { novelty: digest === digestNumber(saidBy(fact)) ? 'same' : 'otherwise', first: this.places.placeOf(place) };
  }

  private judgeEntity(fact: EntityFact): Judgement {
    const earlier = this.earlier(fact.id);
    if (!earlier) return { novelty: 'new', first: null };
    const compared = this.properties.compare(earlier.properties, fact.properties);
    return { novelty: compared === 'more' ? 'new' : compared, first: this.places.placeOf(earlier.place) };
  }
}

/** What the assertion says, without its place. */
function saidBy({ place: _, ...content }: AssertionFact): string {
  return JSON.stringify({ ...content, attributes: canonicalProperties(content.attributes) });
}
