/** Who represents whom: by the organs, offices and tenures that the lens shows and its policy keeps. */

import { entityKindOfId } from '../../../domain/entity-kinds';
import type { Day } from '../../../model/day';
import { groupedBy } from '../../../model/grouped-by';
import type { ResolvedTie } from '../../../model/resolved-tie';
import type { Certainty } from '../../../model/spell';
import { type EntityClusters, NO_EQUIVALENCES } from '../equivalence/entity-clusters';

/** The days that the date of an occasion can mean, by one of its spells. */
export interface OccasionDays {
  readonly first: Day;
  readonly last: Day;
}

/** An office that a person held on an occasion. `seats` are the states and organisations that the office is in. */
export interface HeldOffice {
  readonly post: string;
  readonly seats: readonly string[];
  readonly certainty: Certainty;
  readonly tie: ResolvedTie;
}

/** How an actor represents another. */
export type Representation = 'ITSELF' | 'ON_BEHALF' | 'BY_OFFICE' | 'ORGAN';

/** The most steps from an organ to its parent that count. */
export const ORGAN_STEPS = 3;

/** When an occasion was, and on whose behalf the actor took part, by the sources. */
export interface Occasion {
  readonly days: readonly OccasionDays[];
  readonly onBehalfOf: readonly string[];
}

/**
 * Answers from HOLDS, POST_IN and PART_OF ties. HOLDS ties must be given for all days, whatever the day of the lens.
 * Entities that are judged to be the same count as one actor.
 */
export class RepresentationIndex {
  private readonly tenures: Map<string, ResolvedTie[]>;
  private readonly seats: Map<string, ResolvedTie[]>;
  private readonly parents: Map<string, ResolvedTie[]>;
  private readonly parentsFound = new Map<string, ReadonlySet<string>>();

  constructor(
    ties: readonly ResolvedTie[],
    private readonly certainty: Certainty,
    private readonly clusters: EntityClusters = NO_EQUIVALENCES,
  ) {
    const bySubject = (type: string) =>
      groupedBy(
        ties.filter((tie) => tie.type === type),
        ({ subject }) => clusters.canonicalId(subject),
      );
    this.tenures = bySubject('HOLDS');
    this.seats = bySubject('POST_IN');
    this.parents = bySubject('PART_OF');
  }

  /** The offices that a person held on the occasion, by their posts' ids. */
  findOffices(person: string, days: readonly OccasionDays[]): HeldOffice[] {
    const held = (this.tenures.get(this.clusters.canonicalId(person)) ?? []).flatMap((tie) => {
      const certainty = readTenureCertainty(tie, days);
      if (certainty === null || (this.certainty === 'CERTAIN' && certainty === 'POSSIBLE')) return [];
      const seats = (this.seats.get(this.clusters.canonicalId(tie.object)) ?? []).map(({ object }) => object).sort();
      return [{ post: tie.object, seats, certainty, tie }];
    });
    return held.sort((a, b) => (a.post < b.post ? -1 : a.post > b.post ? 1 : a.tie.id < b.tie.id ? -1 : 1));
  }

  /** How the first represents the actor on the occasion, on which it held the `offices`; an empty list if it does not. */
  findRepresentations(
    representative: string,
    actor: string,
    { days, onBehalfOf }: Occasion,
    offices: readonly HeldOffice[] = this.findOffices(representative, days),
  ): Representation[] {
    const by: Representation[] = [];
    const itself = this.clusters.canonicalId(representative) === this.clusters.canonicalId(actor);
    if (itself) by.push('ITSELF');
    if (onBehalfOf.some((one) => this.isPartOf(one, actor))) by.push('ON_BEHALF');
    if (offices.some(({ seats }) => seats.some((seat) => this.isPartOf(seat, actor)))) by.push('BY_OFFICE');
    if (!itself && this.isPartOf(representative, actor)) by.push('ORGAN');
    return by;
  }

  /**
   * Whom an actor speaks for: the state, or else the outermost organisation, that its offices or its parent organisations lead to; else
   * itself.
   */
  findPrincipal(representative: string, days: readonly OccasionDays[]): string {
    const seats = [representative, ...this.findOffices(representative, days).flatMap((office) => office.seats)];
    const reached = [...new Set(seats.flatMap((seat) => [...this.collectParents(seat)]))].sort();
    const states = reached.filter((id) => entityKindOfId(id)?.label === 'State');
    const outermost = reached.filter((id) => id !== representative && (this.parents.get(id) ?? []).length === 0);
    return states[0] ?? outermost[0] ?? representative;
  }

  /** Whether it is the actor, or an organ of the actor. */
  private isPartOf(one: string, actor: string): boolean {
    return this.collectParents(one).has(this.clusters.canonicalId(actor));
  }

  /** The id itself, and everything that it is part of. */
  private collectParents(one: string): ReadonlySet<string> {
    const known = this.parentsFound.get(one);
    if (known) return known;
    const self = this.clusters.canonicalId(one);
    const found = new Set([self]);
    let ring = [self];
    for (let step = 0; step < ORGAN_STEPS; step += 1) {
      const organs = ring.filter((id) => entityKindOfId(id)?.label === 'Organisation');
      ring = organs
        .flatMap((id) => (this.parents.get(id) ?? []).map(({ object }) => this.clusters.canonicalId(object)))
        .filter((id) => !found.has(id));
      for (const id of ring) found.add(id);
    }
    this.parentsFound.set(one, found);
    return found;
  }
}

/**
 * CERTAIN if, for every spell of the occasion, a tenure surely covers every day that its date can mean; POSSIBLE if a tenure can overlap
 * one of them.
 */
function readTenureCertainty({ spells }: ResolvedTie, days: readonly OccasionDays[]): Certainty | null {
  const surely = (day: OccasionDays) => spells.some(({ bounds }) => bounds.startLatest <= day.first && bounds.endEarliest >= day.last);
  const possibly = (day: OccasionDays) => spells.some(({ bounds }) => bounds.startEarliest <= day.last && bounds.endLatest >= day.first);
  if (days.length > 0 && days.every(surely)) return 'CERTAIN';
  return days.some(possibly) ? 'POSSIBLE' : null;
}

/** When an occasion was, by the start dates of the spells of a tie to it. */
export function toOccasionDays({ spells }: ResolvedTie): OccasionDays[] {
  return spells.map(({ bounds }) => ({ first: bounds.startEarliest, last: bounds.startLatest }));
}
