/** Capitals that are places in the seed: they have one id, whichever data set names them. */
import type { Properties } from '../../model/fact';
import type { FactEmitter } from '../emitter/fact-emitter';

interface SeedPlace {
  readonly id: string;
  readonly capitalOf: readonly string[];
}

export const SEED_PLACES: Readonly<Record<string, SeedPlace>> = {
  Astana: { id: 'place:astana', capitalOf: ['state:KAZ'] },
  Beijing: { id: 'place:beijing', capitalOf: ['state:CHN'] },
  Islamabad: { id: 'place:islamabad', capitalOf: ['state:PAK'] },
  Moscow: { id: 'place:moscow', capitalOf: ['state:RUS', 'state:SUN'] },
  'New Delhi': { id: 'place:new-delhi', capitalOf: ['state:IND'] },
  Singapore: { id: 'place:singapore', capitalOf: ['state:SGP'] },
  Tashkent: { id: 'place:tashkent', capitalOf: ['state:UZB'] },
};

/**
 * Emits the place that is the state's capital and returns its id: `own`, or the id in the seed.
 * For a place in the seed only the name is emitted. The seed gives its point more exactly, and another point would be a disagreement.
 */
export function capitalPlace(
  emitter: FactEmitter,
  state: string,
  capital: string,
  own: string,
  properties: Readonly<Record<string, Properties[string]>>,
): string {
  const known = SEED_PLACES[capital];
  if (known?.capitalOf.includes(state)) return emitter.mention(known.id, { name: capital });
  return emitter.entity(own, { name: capital, ...properties });
}
