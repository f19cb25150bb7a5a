/**
 * The memory of what an import has emitted. A row that adds nothing is recognised as a duplicate, and a row that contradicts an earlier one
 * is refused. It keeps digests in place of the content, because files can have millions of rows.
 */

import { LRUCache } from 'lru-cache';
import { entityKindOfId } from '../../domain/entity-kinds';
import { canonicalProperties } from '../../model/assertion-version';
import { DigestTable, digestNumber } from '../../model/digest-table';
import type { AssertionFact, EntityFact, Fact, PropertyValue, SourceLocation } from '../../model/fact';
import { knownFrom } from '../../model/read-plain-facts';
import { buildAssertionIds } from '../../model/tie';
import type { KnownEntity, World } from '../../model/world';
import { Distinct } from './distinct';
import { type DigestRange, EmittedProperties } from './emitted-properties';
import { Places } from './places';

/** How a fact compares with earlier ones. It is new or adds to one, it is the same, or it gives another value for the same record. */
export type Novelty = 'new' | 'same' | 'different';

export interface Judgement {
  readonly novelty: Novelty;
  /** Where the same entity or assertion first occurred. */
  readonly first: SourceLocation | null;
}

/** What the memory keeps of an entity: where it first occurred, what the rules need to know, and where its properties are. */
interface RememberedEntity {
  readonly place: number;
  readonly known: number;
  readonly properties: DigestRange;
}

/** The maximum number of names kept. If a row repeats an entity without its name, the row with the name is usually close before it. */
const MAX_NAMES = 200_000;
const MAX_RECENT = 2_000;

export class Memory implements World {
  private readonly places = new Places();
  private readonly entities = new DigestTable(4);
  private readonly properties = new EmittedProperties();
  private readonly known = new Distinct<KnownEntity>(JSON.stringify);
  private readonly names = new LRUCache<string, PropertyValue>({ max: MAX_NAMES });
  /** The rules ask for the same few entities again with every tie. */
  private readonly recent = new LRUCache<string, KnownEntity>({ max: MAX_RECENT });
  private readonly assertions = new DigestTable(2);

  /** What the rules need to know of an entity emitted before. */
  entity(id: string): KnownEntity | undefined {
    const recent = this.recent.get(id);
    if (recent !== undefined) return recent;
    const remembered = this.earlier(id);
    const known = remembered && this.known.at(remembered.known);
    if (known !== undefined) this.recent.set(id, known);
    return known;
  }

  hasEntity(id: string): boolean {
    return this.entities.has(id);
  }

  /**
   * The name with which the entity was emitted, or undefined. A read does not change which names are kept, so that a continued import has
   * the same names.
   */
  findName(id: string): PropertyValue | undefined {
    return this.names.peek(id);
  }

  judge(fact: Fact): Judgement {
    return fact.fact === 'entity' ? this.judgeEntity(fact) : this.judgeAssertion(fact);
  }

  /** Remembers a fact that was judged new. */
  remember(fact: Fact): void {
    if (fact.fact === 'entity') this.rememberEntity(fact);
    else this.assertions.set(buildAssertionIds(fact).assertionId, digestNumber(contentText(fact)), this.places.toNumber(fact.place));
  }

  private rememberEntity(fact: EntityFact): void {
    const earlier = this.earlier(fact.id);
    const { from, length } = this.properties.add(earlier?.properties ?? { from: 0, length: 0 }, fact.properties);
    const label = entityKindOfId(fact.id)?.label ?? '';
    const known = { ...knownFrom({ ...fact, label }), ...(earlier && this.known.at(earlier.known)) };
    const place = earlier?.place ?? this.places.toNumber(fact.place);
    this.entities.set(fact.id, place, this.known.assignNumber(known), from, length);
    this.recent.delete(fact.id);
    if (fact.properties['name'] !== undefined) this.names.set(fact.id, fact.properties['name']);
  }

  private earlier(id: string): RememberedEntity | undefined {
    const numbers = this.entities.get(id);
    if (numbers === undefined) return undefined;
    const [place, known, from, length] = numbers as [number, number, number, number];
    return { place, known, properties: { from, length } };
  }

  private judgeAssertion(fact: AssertionFact): Judgement {
    const numbers = this.assertions.get(buildAssertionIds(fact).assertionId);
    if (numbers === undefined) return { novelty: 'new', first: null };
    const [digest, place] = numbers as [number, number];
    return { novelty: digest === digestNumber(contentText(fact)) ? 'same' : 'different', first: this.places.toPlace(place) };
  }

  private judgeEntity(fact: EntityFact): Judgement {
    const earlier = this.earlier(fact.id);
    if (!earlier) return { novelty: 'new', first: null };
    const comparison = this.properties.compare(earlier.properties, fact.properties);
    return { novelty: comparison === 'more' ? 'new' : comparison, first: this.places.toPlace(earlier.place) };
  }
}

/** The content of the assertion, without its place. */
function contentText({ place: _, ...content }: AssertionFact): string {
  return JSON.stringify({ ...content, attributes: canonicalProperties(content.attributes) });
}
