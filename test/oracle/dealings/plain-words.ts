/** Timeline, contested and readouts, found by checking everything. Part of an oracle: shares no code with src. */
import { isSeen, ofAnySource, type PlainLens, seenIn, shownClaims } from '../paths/seen';
import { type DealingsWorld, differingOf } from './dealings-world';
import { beginningOf, kindOf, officesOf, type PlainTie, shownIn, sorted, toldIn, wholesOf } from './plain-dealings';
import { onAnyWord } from './plain-dossier';

const TIMELESS = ['POST_IN', 'PART_OF', 'ABOUT', 'SAME_AS'];

/** Every spell that overlaps the window, as `[tie, bounds]`, by its first day. */
export function plainTimeline(
  world: DealingsWorld,
  lens: PlainLens,
  asked: { of: readonly string[]; from: number; to: number; tieTypes: readonly string[] | null },
) {
  const all = seenIn(world, lens);
  // Here a tenure is a tie like any other: visible on the day of the lens, or not at all.
  const ties = shownIn({ ...world, told: all }, lens);
  return ties
    .filter(({ type }) => (asked.tieTypes ? asked.tieTypes.includes(type) : !TIMELESS.includes(type)))
    .filter(({ subject, object }) => asked.of.includes(subject) || asked.of.includes(object))
    .flatMap(({ id, spells }) => spells.map(({ bounds }) => ({ tie: id, bounds: [...bounds] })))
    .filter(({ bounds }) => bounds[0]! <= asked.to && asked.from <= bounds[3]!)
    .sort(
      (x, y) =>
        x.bounds[0]! - y.bounds[0]! ||
        (x.tie < y.tie
          ? -1
          : x.tie > y.tie
            ? 1
            : x.bounds[3]! - y.bounds[3]! || x.bounds[1]! - y.bounds[1]! || x.bounds[2]! - y.bounds[2]!),
    );
}

/** Ties and claims with one of these standings, and which voices assert what about them. */
export function plainContested(
  world: DealingsWorld,
  lens: PlainLens,
  asked: { of: readonly string[] | null; tieTypes: readonly string[] | null; standings: readonly string[] },
) {
  const touches = (one: { subject: string; object: string }) =>
    asked.of === null || asked.of.includes(one.subject) || asked.of.includes(one.object);
  const there = shownClaims(world.told, lens);
  const heard = world.told.filter((one) =>
    one.type === 'ABOUT'
      ? there.has(one.subject) && isSeen({ ...one, stance: 'AFFIRMS' }, ofAnySource(lens))
      : isSeen({ ...one, stance: 'AFFIRMS' }, lens),
  );
  const ties = sorted(
    heard.filter((one) => touches(one) && (asked.tieTypes === null || asked.tieTypes.includes(one.type))).map(({ tieId }) => tieId),
  ).map((id) => {
    const told = heard.filter(({ tieId }) => tieId === id);
    const sides = ['AFFIRMS', 'DENIES', 'RETRACTED'].flatMap((says) => {
      const who = told.filter(({ stance }) => stance === says);
      return who.length > 0
        ? [{ says, voices: sorted(who.map(({ assertedBy }) => assertedBy)), by: sorted(who.map(({ assertionId }) => assertionId)) }]
        : [];
    });
    return { id, standing: told[0]!.standing, voices: [...told[0]!.voices], sides };
  });
  const seen = seenIn(world, lens);
  const claims = asked.tieTypes !== null && !asked.tieTypes.includes('ASSERTS') ? [] : plainClaims(seen, asked.of);
  return [...ties, ...claims]
    .filter(({ standing }) => asked.standings.includes(standing))
    .sort((x, y) => y.voices.length - x.voices.length || (x.id < y.id ? -1 : 1));
}

function plainClaims(seen: DealingsWorld['told'], of: readonly string[] | null) {
  const asserted = sorted(seen.filter(({ type }) => type === 'ASSERTS').map(({ object }) => object));
  const asked = asserted.filter(
    (claim) =>
      of === null ||
      of.includes(claim) ||
      seen.some(({ type, subject, object }) => type === 'ABOUT' && subject === claim && of.includes(object)),
  );
  return asked.map((claim) => {
    const said = seen.filter(({ type, object }) => type === 'ASSERTS' && object === claim);
    const speakers = (statement: string) =>
      seen.filter(({ type, subject }) => type === 'MADE_BY' && subject === statement).map(({ object }) => object);
    const sides = ['AFFIRMS', 'DENIES'].flatMap((says) => {
      const by = sorted(said.filter((one) => (differingOf(one) ?? 'AFFIRMS') === says).map(({ subject }) => subject));
      return by.length > 0 ? [{ says, voices: sorted(by.flatMap(speakers)), by }] : [];
    });
    const voices = sorted(said.flatMap(({ subject }) => speakers(subject)));
    const denied = said.some((one) => differingOf(one) === 'DENIES');
    return { id: claim, standing: denied ? 'DISPUTED' : voices.length > 1 ? 'AGREED' : 'UNIQUE', voices, sides };
  });
}

/** The readouts of an event, and their positions claim by claim. */
export function plainReadouts(world: DealingsWorld, lens: PlainLens, event: string) {
  const ties = shownIn(world, lens);
  const has = (type: string, subject: string, object: string) =>
    ties.some((tie) => tie.type === type && tie.subject === subject && tie.object === object);
  const outersOf = (statement: string) =>
    ties.filter(({ type, object }) => type === 'CONCERNS' && object === statement).map(({ subject }) => subject);
  const positions = (tie: PlainTie) => sorted(toldIn(tie).map((one) => (differingOf(one) ?? 'AFFIRMS') as string));
  const accounts = new Map<string, { statements: string[]; said: { claim: string; position: string; statement: string }[] }>();
  for (const { id: statement } of world.things.filter(({ label }) => label === 'Statement')) {
    const concerns = has('CONCERNS', statement, event);
    const said = ties
      .filter(({ type, subject, object }) => type === 'ASSERTS' && subject === statement && (concerns || has('ABOUT', object, event)))
      .flatMap((tie) => positions(tie).map((position) => ({ claim: tie.object, position, statement })));
    if (!concerns && said.length === 0) continue;
    for (const owner of sorted(outermost(statement, outersOf).flatMap((one) => principals(ties, onAnyWord(world, lens), lens, one)))) {
      const account = accounts.get(owner) ?? { statements: [], said: [] };
      account.statements.push(statement);
      account.said.push(...said);
      accounts.set(owner, account);
    }
  }
  const actors = [...accounts.keys()].sort();
  const tellings = actors.flatMap((actor) => accounts.get(actor)!.said.map((one) => ({ actor, ...one })));
  return {
    accounts: actors.map((actor) => ({ actor, statements: sorted(accounts.get(actor)!.statements) })),
    pairs: sorted(tellings.map(({ claim }) => matterOf(world, ties, claim))).map((matter) => {
      const mine = tellings.filter(({ claim }) => matterOf(world, ties, claim) === matter);
      const speaking = sorted(mine.map(({ actor }) => actor));
      const alike = mine.every((one) =>
        speaking.every((actor) => mine.some((other) => other.actor === actor && goTogether(world, one, other))),
      );
      const verdict = speaking.length === 1 ? 'SINGLE' : alike ? 'AGREE' : 'DIFFER';
      return { matter, verdict, speaking, tellings: sorted(mine.map(({ actor, claim, position }) => `${actor} ${claim} ${position}`)) };
    }),
  };
}

function outermost(statement: string, outersOf: (one: string) => string[]): string[] {
  const reached = [statement];
  const ends: string[] = [];
  const walk = (one: string, seen: string[]) => {
    const further = outersOf(one).filter((outer) => !seen.includes(outer));
    if (further.length === 0) ends.push(one);
    for (const outer of further) walk(outer, [...seen, outer]);
  };
  walk(statement, reached);
  return sorted(ends);
}

function principals(ties: readonly PlainTie[], links: readonly PlainTie[], lens: PlainLens, statement: string): string[] {
  return ties
    .filter(({ type, subject }) => type === 'MADE_BY' && subject === statement)
    .map((made) => {
      const seats = officesOf(links, lens, made.object, beginningOf(made)).flatMap((office) => office.seats);
      const reached = sorted([made.object, ...seats].flatMap((seat) => wholesOf(links, seat)));
      const outer = reached.filter((id) => id !== made.object && !links.some(({ type, subject }) => type === 'PART_OF' && subject === id));
      return reached.find((id) => kindOf(id) === 'state') ?? outer[0] ?? made.object;
    });
}

function matterOf(world: DealingsWorld, ties: readonly PlainTie[], claim: string): string {
  const { predicate, unit } = world.things.find(({ id }) => id === claim)!.properties;
  if (predicate === null) return JSON.stringify([claim]);
  const about = ties.filter(({ type, subject }) => type === 'ABOUT' && subject === claim);
  const inRole = (role: unknown) =>
    sorted(about.filter((tie) => toldIn(tie).some((one) => differingOf(one) === role)).map(({ object }) => object));
  const subjects = [inRole('SUBJECT'), inRole('PERPETRATOR'), inRole('VICTIM'), inRole(null)].find((ids) => ids.length > 0) ?? [];
  return JSON.stringify([predicate, subjects, unit]);
}

function goTogether(world: DealingsWorld, one: { claim: string; position: string }, other: { claim: string; position: string }): boolean {
  if (one.claim === other.claim) return one.position === other.position;
  if (one.position === 'DENIES' || other.position === 'DENIES') return false;
  const [a, b] = [one, other].map(
    ({ claim }) => world.things.find(({ id }) => id === claim)!.properties as { valueMin: number | null; valueMax: number | null },
  );
  const below = (least: number | null, most: number | null) => least === null || most === null || least <= most;
  return below(a!.valueMin, b!.valueMax) && below(b!.valueMin, a!.valueMax);
}
