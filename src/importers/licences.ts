/** The terms under which data sets are published. Only those marked shippable may be copied into the product. */
import type { Licence } from './data-set';

export const PDDL: Licence = { name: 'ODC PDDL 1.0', shippable: true };
export const CC0: Licence = { name: 'CC0', shippable: true };
export const CC_BY: Licence = { name: 'CC BY 4.0', shippable: true };
export const CC_BY_SA: Licence = { name: 'CC BY-SA 4.0', shippable: false };
export const GPL: Licence = { name: 'GPL-3', shippable: false };
export const CITE: Licence = { name: 'free with citation', shippable: false };
export const NONE: Licence = { name: 'no licence stated; do not pass on', shippable: false };
