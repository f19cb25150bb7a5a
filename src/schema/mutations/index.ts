/** Every mutation, by name. Each checks who writes, reads its complete input, and makes one recording. */
import type { TypeResolvers } from '../resolvers/generated-resolvers';
import { correctEntityMutation } from './correct-entity-mutation';
import { correctMutation } from './correct-mutation';
import { FACT_INPUT } from './fact-input';
import { judgeSameMutation } from './judge-same-mutation';
import { recordMutation } from './record-mutation';
import { retractMutation } from './retract-mutation';

export const MUTATIONS: readonly TypeResolvers[] = [
  recordMutation,
  correctMutation,
  correctEntityMutation,
  retractMutation,
  judgeSameMutation,
];

export const INPUT_SCALARS = { FactInput: FACT_INPUT };
