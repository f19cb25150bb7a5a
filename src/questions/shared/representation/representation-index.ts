/** Who acts for whom: by the organs, offices and tenures that the lens shows, as its policy leaves them. */
import type { Day } from '../../../model/day';
import { entityKindOfId } from '../../../model/entity-kinds';
import { groupedBy } from '../../../model/grouped-by';
import type { ResolvedTie } from '../../../model/resolved-tie';
import type { Certainty } from '../../../model/spell';
import { type EntityClusters, NO_EQUIVALENCES } from '../equivalence/entity-clusters';

/** The days that the date of an occasion can mean, as one of its tellings has it. */
export interface OccasionDays {
  readonly first: Day;
  readonly last: Day;
}

/** An office that somebody held on an occasion. `seats` are the states and organisations it is in. */
export interface HeldOffice {
  readonly post: string;
  readonly seats: readonly string[];
  readonly certainty: Certainty;
  readonly tie: ResolvedTie;
}

/** How somebody stands for an actor. */
export type Representation = 'ITSELF' | 'ON_BEHALF' | 'BY_OFFICE' | 'ORGAN';

/** Organs of organs count up to so many steps. */
export const ORGAN_STEPS = 3;

/** What somebody does on an occasion: when, as told, and on whose behalf, as told. */
export interface Occasion {
  readonly days: readonly OccasionDays[];
  readonly onBehalfOf: readonly string[];
}

/** Answers from HOLDS, POST_IN and PART_OF ties; HOLDS must be there whatever the day of the lens. What is judged to be the same acts as one. */
export class RepresentationIndex {
  private readonly tenures: Map<string, ResolvedTie[]>;
  private readonly seats: Map<string, ResolvedTie[]>;
  private readonly parents: Map<string, ResolvedTie[]>;

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

  /** By what somebody stands for the actor on the occasion; nothing where it does not. */
  findRepresentations(representative: string, actor: string, { days, onBehalfOf }: Occasion): Representation[] {
    const by: Representation[] = [];
    const itself = this.clusters.canonicalId(representative) === this.clusters.canonicalId(actor);
    if (itself) by.push('ITSELF');
    if (onBehalfOf.some((one) => this.isPartOf(one, actor))) by.push('ON_BEHALF');
    if (this.findOffices(representative, days).some(({ seats }) => seats.some((seat) => this.isPartOf(seat, actor)))) by.push('BY_OFFICE');
    if (!itself && this.isPartOf(representative, actor)) by.push('ORGAN');
    return by;
  }

  /** For whom somebody speaks: the state, or else the outermost organisation, that its offices or the organs it belongs to lead to; else itself. */
  findPrincipal(representative: string, days: readonly OccasionDays[]): string {
    const seats = [representative, ...this.findOffices(representative, days).flatMap((office) => office.seats)];
    const reached = [...new Set(seats.flatMap((seat) => [...this.collectParents(seat)]))].sort();
    const states = reached.filter((id) => entityKindOfId(id)?.label === 'State');
    const outermost = reached.filter((id) => id !== representative && (this.parents.get(id) ?? []).length === 0);
    return states[0] ?? outermost[0] ?? representative;
  }

  /** Whether it is the actor, or an organ of it. */
  private isPartOf(one: string, actor: string): boolean {
    return this.collectParents(this.clusters.canonicalId(one)).has(this.clusters.canonicalId(actor));
  }

  /** It, and everything that it is part of. */
  private collectParents(one: string): ReadonlySet<string> {
    const found = new Set([one]);
    let ring = [one];
    for (let step = 0; step < ORGAN_STEPS; step += 1) {
      const organs = ring.filter((id) => entityKindOfId(id)?.label === 'Organisation');
      ring = organs
        .flatMap((id) => (this.parents.get(id) ?? []).map(({ object }) => this.clusters.canonicalId(object)))
        .filter((id) => !found.has(id));
      for (const id of ring) found.add(id);
    }
    return found;
  }
}

/** Certain where some spell surely covers every day that any telling of the occasion can mean; possible where one can meet one of them. */
function readTenureCertainty({ spells }: ResolvedTie, days: readonly OccasionDays[]): Certainty | null {
  const surely = (day: OccasionDays) => spells.some(({ bounds }) => bounds.startLatest <= day.first && bounds.endEarliest >= day.last);
  const possibly = (day: OccasionDays) => spells.some(({ bounds }) => bounds.startEarliest <= day.last && bounds.endLatest >= day.first);
  if (days.length > 0 && days.every(surely)) return 'CERTAIN';
  return days.some(possibly) ? 'POSSIBLE' : null;
}

/** When an occasion was, by the spells of a tie that begins with it. */
export function toOccasionDays({ spells }: ResolvedTie): OccasionDays[] {
  return spells.map(({ bounds }) => ({ first: bounds.startEarliest, last: bounds.startLatest }));
}
