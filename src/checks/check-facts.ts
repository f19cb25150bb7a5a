/** Every rule, over all facts at once. */
import type { Problem } from '../errors';
import type { Fact } from '../model/fact';
import { sortByPlace } from '../model/sort-by-place';
import { EMPTY_WORLD, type World } from '../model/world';
import { checkTexts } from './check-texts';
import { checkClaimValues } from './entities/check-claim-values';
import { checkDatedEntities } from './entities/check-dated-entities';
import { checkEntityDates } from './entities/check-entity-dates';
import { checkEntityIds } from './entities/check-entity-ids';
import { checkEntityProperties } from './entities/check-entity-properties';
import { checkEntityReferences } from './entities/check-entity-references';
import { checkNames } from './entities/check-names';
import { checkRepeatedEntities } from './entities/check-repeated-entities';
import { checkRequiredTies } from './entities/check-required-ties';
import { type Rule, worldWith } from './rule';
import { checkCoverage } from './sources/check-coverage';
import { checkGrades } from './sources/check-grades';
import { checkLocators } from './sources/check-locators';
import { checkQuotes } from './sources/check-quotes';
import { checkSources } from './sources/check-sources';
import { checkVoices } from './sources/check-voices';
import { checkDescriptions } from './ties/check-descriptions';
import { checkEndsFit } from './ties/check-ends-fit';
import { checkEndsKnown } from './ties/check-ends-known';
import { checkRecordKeys } from './ties/check-record-keys';
import { checkSelfTies } from './ties/check-self-ties';
import { checkSpells } from './ties/check-spells';
import { checkStances } from './ties/check-stances';
import { checkTieProperties } from './ties/check-tie-properties';
import { checkTieReferences } from './ties/check-tie-references';
import { checkTieTypes } from './ties/check-tie-types';

const RULES: readonly Rule[] = [
  checkTexts,
  checkEntityIds,
  checkNames,
  checkEntityProperties,
  checkEntityDates,
  checkDatedEntities,
  checkRepeatedEntities,
  checkClaimValues,
  checkEntityReferences,
  checkTieTypes,
  checkEndsKnown,
  checkEndsFit,
  checkSelfTies,
  checkDescriptions,
  checkTieProperties,
  checkTieReferences,
  checkSpells,
  checkStances,
  checkRecordKeys,
  checkSources,
  checkVoices,
  checkCoverage,
  checkGrades,
  checkLocators,
  checkQuotes,
];

/** All breaches of all rules, in order of place; empty when the facts may be recorded. `world` is what the database already knows. */
export function checkFacts(facts: readonly Fact[], world: World = EMPTY_WORLD): Problem[] {
  const extended = worldWith(facts, world);
  return sortByPlace([...RULES, checkRequiredTies(world)].flatMap((rule) => rule(facts, extended)));
}
