/**
 * Every question, by name. To add one:
 * 1. `schema/questions/<name>.graphql`: its field as `extend type Query` and the types of its answer, each thing described. Entities are of type
 *    Entity, Actor or a kind; ties are of type Tie.
 * 2. `src/queries/<name>.ts`: its Cypher as a function of its arguments and the lens (`edgeUnderLens`), and the decoder of its rows.
 * 3. `src/schema/questions/<name>.ts`: reads the arguments, runs the query with `context.run`, shapes the answer. For an entity it hands out the id or
 *    `{id}`; the entity then opens by itself. Ties are handed out as ResolvedTie through `shownTies`, which tells the receipt of them; every cut
 *    is told too (`context.receipt.truncated`).
 * 4. One line here.
 */
import type { TypeResolvers } from '../resolvers/generated-resolvers';
import { compare } from './compare';
import { contested } from './contested';
import { dossier } from './dossier/dossier';
import { dyadYears } from './dyad-years';
import { entity } from './entity';
import { history } from './history';
import { lens } from './lens';
import { me } from './me';
import { neighbourhood } from './neighbourhood';
import { paths } from './paths';
import { readouts } from './readouts';
import { recordings } from './recordings';
import { retraction } from './retraction';
import { search } from './search';
import { sharedMemberships } from './shared-memberships';
import { timeline } from './timeline';
import { treatyStatus } from './treaty-status';

export const QUESTIONS: readonly TypeResolvers[] = [
  lens,
  entity,
  paths,
  neighbourhood,
  sharedMemberships,
  compare,
  dyadYears,
  dossier,
  recordings,
  me,
  history,
  retraction,
  treatyStatus,
  search,
  timeline,
  contested,
  readouts,
];
