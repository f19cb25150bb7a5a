/** Classifies the codes of acts as conflict or cooperation. */

export type Nature = 'HOSTILE' | 'COOPERATIVE';

/**
 * PLOVER's types by the half of its scale that they are in, including the type names of its older edition.
 * @see https://github.com/openeventdata/PLOVER
 */
export const PLOVER_TYPES: Readonly<Record<Nature, readonly string[]>> = {
  COOPERATIVE: ['AGREE', 'AID', 'CONCEDE', 'CONSULT', 'COOPERATE', 'RETREAT', 'SUPPORT', 'YIELD'],
  HOSTILE: [
    'ACCUSE',
    'ASSAULT',
    'COERCE',
    'DEMAND',
    'DISAPPROVE',
    'FIGHT',
    'INVESTIGATE',
    'MOBILIZE',
    'PROTEST',
    'REJECT',
    'REQUEST',
    'SANCTION',
    'THREATEN',
  ],
};

/** Ranges of the first two digits of a CAMEO code: 02 to 08 and 09 to 20. Codes in 01, public statements, are neither. */
const CAMEO_ROOTS: Readonly<Record<Nature, readonly [first: number, last: number]>> = { COOPERATIVE: [2, 8], HOSTILE: [9, 20] };

/** How an event or a claim was coded. */
export interface Coding {
  readonly ploverType: string | null;
  readonly cameo: readonly string[];
}

/**
 * Whether an act with this coding has that nature. The PLOVER type decides if there is one, because coders choose it for the complete act.
 */
export function isOfNature({ ploverType, cameo }: Coding, nature: Nature): boolean {
  if (ploverType !== null && Object.values(PLOVER_TYPES).some((types) => types.includes(ploverType))) {
    return PLOVER_TYPES[nature].includes(ploverType);
  }
  const [first, last] = CAMEO_ROOTS[nature];
  return cameo.some((code) => /^\d{2}/.test(code) && Number(code.slice(0, 2)) >= first && Number(code.slice(0, 2)) <= last);
}

/** The coding of a claim from its codes, such as `plover:ASSAULT/beat` or `cameo:182`. */
export function readCoding(codes: readonly string[]): Coding {
  const under = (scheme: string) => codes.filter((code) => code.startsWith(`${scheme}:`)).map((code) => code.slice(scheme.length + 1));
  return { ploverType: under('plover')[0]?.split('/')[0] ?? null, cameo: under('cameo') };
}
