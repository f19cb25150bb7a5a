/** How seats, tenures and parts of organisations are read through a lens. */

import type { Lens } from '../../../../model/lens';
import { edgeUnderLens, lensParams } from '../../cypher/lens-predicate';
import { ORGAN_STEPS } from '../representation-index';

/** The lens for the ties by which one actor represents another, and the names of the parameters with its values. */
export interface LensBinding {
  readonly lens: Lens;
  readonly name: string;
  /** The name for tenures. They are read for all days, because the office that counts is the one held on the day of the occasion. */
  readonly ever: string;
}

export const asShown = (lens: Lens): LensBinding => ({ lens, name: 'lens', ever: 'ever' });

/** A perspective does not decide whom a speaker represents: with one, these ties are read from all sources. */
export const fromAnySource = (lens: Lens): LensBinding =>
  lens.assertedBy === null ? asShown(lens) : { lens: { ...lens, assertedBy: null }, name: 'anyWord', ever: 'anyWordEver' };

/** The parameters of all statements about representation. */
export function representationParams(lens: Lens): Record<string, unknown> {
  const bindParams = (binding: LensBinding) => ({
    ...lensParams(binding.lens, binding.name),
    ...lensParams(everyDay(binding.lens), binding.ever),
  });
  return { ...bindParams(asShown(lens)), ...bindParams(fromAnySource(lens)) };
}

const everyDay = (lens: Lens): Lens => ({ ...lens, validAt: null });

export const linkUnderLens = (variable: string, { lens, name }: LensBinding): string => edgeUnderLens(variable, lens, name);
export const tenureUnderLens = (variable: string, { lens, ever }: LensBinding): string => edgeUnderLens(variable, everyDay(lens), ever);

/** From `self`: binds `organ`, which is `self` and each of its organs. */
export function matchOrgansOfSelf(binding: LensBinding): string {
  return `MATCH (self) ((whole)<-[part:PART_OF]-(inner:Organisation) WHERE ${linkUnderLens('part', binding)}){0,${ORGAN_STEPS}} (organ)
    WITH DISTINCT organ`;
}
