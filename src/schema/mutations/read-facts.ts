/** Reads the facts of an input in the same way as a facts file, with each problem at its path in the input. */
import { checkFacts } from '../../checks/check-facts';
import { sourceProblem } from '../../checks/sources/check-sources';
import type { Problem } from '../../errors';
import type { Fact } from '../../model/fact';
import type { Credibility, Reliability } from '../../model/grades';
import { type Expansion, expandItem } from '../../model/items/expand-item';
import { InputProblems, locateValue } from '../../model/items/locate-value';
import type { FactContext, FactOrProblems } from '../../model/read-plain-fact';
import { type PlacedInput, readPlainFacts } from '../../model/read-plain-facts';
import type { World } from '../../model/world';
import { withFields } from './with-fields';
import type { WorldInDatabase } from './world-in-database';

/** All facts of the inputs, or every problem that prevents recording them, in shape and in rules. */
export function readFacts(inputs: readonly unknown[], source: string, world: WorldInDatabase): FactOrProblems {
  const found = new InputProblems();
  const context = buildContext(source, inputs, world);
  const expansion: Expansion = { context, found, inputs: [] as PlacedInput[] };
  inputs.forEach((input, at) => {
    expandItem(locateValue(input, `facts[${at}]`, found), expansion);
  });
  const { facts, problems } = readPlainFacts(expansion.inputs);
  const wrong = findSourceProblem(source, facts, world);
  // An invalid source is reported once, at its own place, not at the first fact that refers to it.
  const broken = checkFacts(facts, world).filter(({ what }) => what !== wrong?.what);
  return { facts, problems: withFields([...(wrong ? [wrong] : []), ...found.problems, ...problems, ...broken]) };
}

/** The defaults of the source: as given in the input, else as stored in the database. */
function buildContext(source: string, inputs: readonly unknown[], world: WorldInDatabase): FactContext {
  const described = inputs
    .map((input) => (input as { entity?: Record<string, unknown> }).entity)
    .find((entity) => entity?.['id'] === source);
  const { voice, reliability, credibility } = { ...world.stored(source)?.properties, ...described } as Record<string, unknown>;
  return {
    sourceId: source,
    assertedBy: (voice as string | undefined) ?? null,
    reliability: (reliability as Reliability | undefined) ?? null,
    credibility: (credibility as Credibility | undefined) ?? null,
    entity: (id) => world.entity(id),
  };
}

function findSourceProblem(source: string, facts: readonly Fact[], world: World): Problem | null {
  const isDescribed = facts.some((fact) => fact.fact === 'entity' && fact.id === source && fact.label === 'Source');
  const what = isDescribed ? null : sourceProblem(source, world);
  return what === null ? null : { where: 'source', what };
}
