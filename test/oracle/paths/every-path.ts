/** Every simple path between two entities, one by one, with the evidence of each hop. Part of an oracle: shares no code with src. */
import { MultiGraph } from 'graphology';
import { AFTER_ALL, BEFORE_ALL, type DatedWorld, type Told, TYPES } from './dated-world';
import { type PlainLens, type PlainSpell, seenTies, spellsUnder } from './seen';

export interface PlainQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly first: number;
  readonly semantics: 'CONCURRENT' | 'TIME_ORDERED' | 'ANY';
  readonly tieTypes: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly avoid: readonly string[];
  readonly minVoices: number;
}

interface PlainTie {
  readonly id: string;
  readonly subject: string;
  readonly symmetric: boolean;
  readonly spells: readonly PlainSpell[];
}

/** A path in the form for comparison. */
export interface PlainPath {
  readonly entities: readonly string[];
  readonly intervals: readonly (readonly [number, number])[];
  readonly hops: readonly { readonly ties: readonly { id: string; reversed: boolean; assertions: string[][] }[] }[];
}

export interface PlainAnswer {
  readonly paths: readonly PlainPath[];
  readonly truncated: boolean;
  readonly completeThrough: number;
}

export const WORDS = TYPES.filter((type) => type.words).map((type) => type.name);

/** The graph of ties that count: visible, resolved, of the traversed types, asserted by enough voices. */
export function tieGraph(world: DatedWorld, lens: PlainLens, tieTypes: readonly string[] | null, minVoices = 1): MultiGraph {
  const graph = new MultiGraph();
  for (const thing of world.things) graph.addNode(thing.id, { label: thing.label });
  for (const [id, told] of seenTies(world, lens)) {
    const { type, subject, object } = told[0] as Told;
    if (tieTypes ? !tieTypes.includes(type) : WORDS.includes(type)) continue;
    if (new Set(told.map((one) => one.assertedBy)).size < minVoices) continue;
    const spells = spellsUnder(lens, told, world);
    const symmetric = TYPES.find((entry) => entry.name === type)?.symmetric ?? false;
    if (spells.length > 0) graph.addUndirectedEdgeWithKey(id, subject, object, { id, type, subject, symmetric, spells });
  }
  return graph;
}

/** The answer that `paths` must give. */
export function everyPath(world: DatedWorld, lens: PlainLens, question: PlainQuestion): PlainAnswer {
  const graph = tieGraph(world, lens, question.tieTypes, question.minVoices);
  const found: PlainPath[] = [];
  const walk = (path: string[]): void => {
    const here = path.at(-1) as string;
    if (here === question.to) {
      const answer = evidenceOf(path, graph, lens, question);
      if (answer) found.push(answer);
      return;
    }
    if (path.length > question.maxHops) return;
    for (const next of graph.neighbors(here)) {
      if (path.includes(next) || (next !== question.to && !mayPass(next, graph, question))) continue;
      walk([...path, next]);
    }
  };
  walk([question.from]);
  found.sort((a, b) => a.entities.length - b.entities.length || (a.entities.join('\n') < b.entities.join('\n') ? -1 : 1));
  const cut = found[question.first];
  return {
    paths: found.slice(0, question.first),
    truncated: cut !== undefined,
    completeThrough: cut === undefined ? question.maxHops : cut.entities.length - 2,
  };
}

function mayPass(id: string, graph: MultiGraph, { kinds, avoid }: Pick<PlainQuestion, 'kinds' | 'avoid'>): boolean {
  return !avoid.includes(id) && (kinds === null || kinds.includes(graph.getNodeAttribute(id, 'label')));
}

function evidenceOf(path: readonly string[], graph: MultiGraph, lens: PlainLens, { semantics }: PlainQuestion): PlainPath | null {
  const hops = path
    .slice(1)
    .map((to, index) => graph.edges(path[index], to).map((key) => graph.getEdgeAttributes(key) as unknown as PlainTie));
  const usable = new Set<PlainSpell>();
  for (const choice of choices(hops.map((ties) => ties.flatMap((tie) => tie.spells)))) {
    if (fitsTogether(choice, semantics, lens)) for (const spell of choice) usable.add(spell);
  }
  if (usable.size === 0) return null;
  const shown = hops.map((ties) =>
    ties
      .map((tie) => ({ ...tie, spells: tie.spells.filter((spell) => usable.has(spell)) }))
      .filter((tie) => tie.spells.length > 0)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  return {
    entities: path,
    intervals: commonDays(
      shown.map((ties) => ties.flatMap((tie) => tie.spells)),
      lens,
    ),
    hops: shown.map((ties, index) => ({
      ties: ties.map((tie) => ({
        id: tie.id,
        reversed: !tie.symmetric && tie.subject !== path[index],
        assertions: assertionsOf(tie.spells),
      })),
    })),
  };
}

/** The assertion ids of each spell, in an order that does not depend on the order of the spells. */
export function assertionsOf(spells: readonly PlainSpell[]): string[][] {
  const ids = spells.map((spell) => spell.told.map((one) => one.assertionId).sort());
  return ids.sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

/** Every way to take one item of each list. */
function* choices<T>(lists: readonly (readonly T[])[]): Generator<T[]> {
  const [head, ...tail] = lists;
  if (head === undefined) {
    yield [];
    return;
  }
  for (const item of head) for (const rest of choices(tail)) yield [item, ...rest];
}

const days = ({ bounds: [startEarliest, startLatest, endEarliest, endLatest] }: PlainSpell, lens: PlainLens): readonly [number, number] =>
  lens.certainty === 'CERTAIN' ? [startLatest, endEarliest] : [startEarliest, endLatest];

/** First and last day on which all of them are in force; null if no such day can be written as a date. */
function commonTo(choice: readonly PlainSpell[], lens: PlainLens): [number, number] | null {
  const first = Math.max(...choice.map((spell) => days(spell, lens)[0]));
  const last = Math.min(...choice.map((spell) => days(spell, lens)[1]));
  return first <= last && first < AFTER_ALL && last > BEFORE_ALL ? [first, last] : null;
}

function fitsTogether(choice: readonly PlainSpell[], semantics: PlainQuestion['semantics'], lens: PlainLens): boolean {
  if (semantics === 'ANY') return true;
  if (semantics === 'CONCURRENT') {
    const asked = lens.validAt;
    if (asked === null) return commonTo(choice, lens) !== null;
    const [first, last] = [
      Math.max(asked.first, ...choice.map((spell) => days(spell, lens)[0])),
      Math.min(asked.last, ...choice.map((spell) => days(spell, lens)[1])),
    ];
    return first <= last;
  }
  return choice.every((later, index) =>
    choice
      .slice(0, index)
      .every((earlier) => (lens.certainty === 'CERTAIN' ? earlier.bounds[1] <= later.bounds[0] : earlier.bounds[0] <= later.bounds[1])),
  );
}

/** The intervals of days on which every hop has a spell in force. */
function commonDays(hops: readonly (readonly PlainSpell[])[], lens: PlainLens): [number, number][] {
  const common: [number, number][] = [];
  for (const choice of choices(hops)) {
    const together = commonTo(choice, lens);
    if (together) common.push(together);
  }
  const joined: [number, number][] = [];
  for (const [first, last] of common.sort((a, b) => a[0] - b[0])) {
    const open = joined.find((other) => first <= other[1] + 1);
    if (open) open[1] = Math.max(open[1], last);
    else joined.push([first, last]);
  }
  return joined;
}
