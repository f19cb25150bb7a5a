/** What each measure counts for two actors, by the words of its definition. Shares no code with src. */
import { AFTER_ALL, BEFORE_ALL } from '../paths/dated-world';
import { isSeen, type PlainLens, type PlainSpell } from '../paths/seen';
import type { DyadTold, DyadWorld } from './dyad-world';
import type { SeenSpell } from './every-year';

/** An item that may count, and the spells that must hold for it: those of one list on the same day, each list separately. */
export interface PlainThing {
  readonly key: string;
  readonly thing: string | null;
  readonly ties: readonly string[];
  readonly together: readonly (readonly PlainSpell['bounds'][])[];
}

/** What `a` has with `b`, or does to `b`. */
export function counts(
  world: DyadWorld,
  lens: PlainLens,
  spells: readonly SeenSpell[],
  measure: string,
  a: string,
  b: string,
): PlainThing[] {
  const of = (type: string) => spells.filter((spell) => spell.type === type);
  const says = (spell: SeenSpell, name: string, value: string) => spell.told.some((told) => told.said[name] === value);
  const tied = (type: string) =>
    of(type).filter(({ subject, object }) => (subject === a && object === b) || (subject === b && object === a));
  switch (measure) {
    case 'SHARED_ORGANISATIONS':
      return pairs(
        of('MEMBER_OF').filter(
          (spell) => says(spell, 'status', 'FULL') && ['IGO', 'BLOC', 'COURT'].includes(String(kindOf(world, spell.object))),
        ),
        a,
        b,
      );
    case 'TREATIES_IN_FORCE':
      return pairs(
        of('PARTY_TO').filter((spell) => says(spell, 'status', 'PARTY')),
        a,
        b,
      );
    case 'ALLIANCES':
      return tied('ALLIED_WITH').map(alone);
    case 'RIVALRY':
      return tied('RIVAL_OF').map(alone);
    case 'MISSIONS':
      return of('HAS_MISSION_IN')
        .filter(({ subject, object, told }) => subject === a && object === b && told.some(isEmbassy))
        .map((spell) => ({ ...alone(spell), key: `${a} in ${b}` }));
    case 'HOSTILE_ACTS':
    case 'COOPERATIVE_ACTS':
      return [...eventActs(world, of('PARTICIPATED_IN'), measure, a, b), ...claimActs(world, lens, of('ABOUT'), measure, a, b)];
    default:
      return occasions(world, of('PARTICIPATED_IN'), measure, a, b);
  }
}

const kindOf = (world: DyadWorld, id: string) => world.things.find((thing) => thing.id === id)?.properties['kind'];
const alone = ({ tieId, bounds }: SeenSpell): PlainThing => ({ key: tieId, thing: null, ties: [tieId], together: [[bounds]] });

function isEmbassy({ said }: DyadTold): boolean {
  if (said['kind'] !== undefined) return said['kind'] === 'EMBASSY' || said['kind'] === 'HIGH_COMMISSION';
  return ['AMBASSADOR', 'MINISTER', 'CHARGE_DAFFAIRES'].includes(String(said['level']));
}

/** Both on the same day. */
function pairs(spells: readonly SeenSpell[], a: string, b: string): PlainThing[] {
  return spells
    .filter(({ subject }) => subject === a)
    .flatMap((one) =>
      spells
        .filter(({ subject, object }) => subject === b && object === one.object)
        .map((other) => ({ key: one.object, thing: one.object, ties: [one.tieId, other.tieId], together: [[one.bounds, other.bounds]] })),
    );
}

/** The spells of an actor's participation, its own or on its behalf, with the roles and sides of that participation. */
function partsOf(
  spells: readonly SeenSpell[],
  actor: string,
): { readonly spell: SeenSpell; readonly roles: unknown[]; readonly sides: unknown[] }[] {
  return spells.flatMap((spell) => {
    const told = spell.subject === actor ? spell.told : spell.told.filter(({ said }) => said['onBehalfOf'] === actor);
    const what = (name: string) => told.map(({ said }) => said[name]).filter((value) => value !== undefined);
    return told.length > 0 ? [{ spell, roles: what('role'), sides: what('side') }] : [];
  });
}

type Part = ReturnType<typeof partsOf>[number];

function inEvents(
  world: DyadWorld,
  spells: readonly SeenSpell[],
  a: string,
  b: string,
  counted: (event: Record<string, unknown>, one: Part, other: Part) => boolean,
): PlainThing[] {
  return partsOf(spells, a).flatMap((one) =>
    partsOf(spells, b).flatMap((other) => {
      if (one.spell.object !== other.spell.object) return [];
      const event = world.things.find(({ id }) => id === one.spell.object)!.properties;
      if (event['modality'] !== undefined && event['modality'] !== 'ACTUAL') return [];
      if (!counted(event, one, other)) return [];
      const id = one.spell.object;
      return [
        {
          key: id,
          thing: id,
          ties: [one.spell.tieId, other.spell.tieId],
          together: [one, other].map(({ spell }) => [inEvent(spell.bounds, event)]),
        },
      ];
    }),
  );
}

/** The bounds of a participation. An unknown end takes the end of the event, unless the other, known end then leaves no day. */
function inEvent(bounds: PlainSpell['bounds'], event: Record<string, unknown>): PlainSpell['bounds'] {
  if (event['dateEarliest'] === undefined) return bounds;
  const [startEarliest, startLatest, endEarliest, endLatest] = bounds;
  const begins = startEarliest === BEFORE_ALL && startLatest >= AFTER_ALL ? (event['dateEarliest'] as number) : startEarliest;
  const ends =
    endEarliest === BEFORE_ALL && endLatest >= AFTER_ALL - 1 ? ((event['endDateLatest'] ?? event['dateLatest']) as number) : endLatest;
  return begins > ends ? bounds : [begins, startLatest, endEarliest, ends];
}

const apart = (one: Part, other: Part) => one.sides.some((mine) => other.sides.some((theirs) => theirs !== mine));

function occasions(world: DyadWorld, spells: readonly SeenSpell[], measure: string, a: string, b: string): PlainThing[] {
  return inEvents(world, spells, a, b, (event, one, other) => {
    if (measure === 'DISPUTES') return (event['kind'] === 'DISPUTE' || event['kind'] === 'WAR') && apart(one, other);
    if (event['kind'] !== 'MEETING') return false;
    return measure === 'MEETINGS' || (one.roles.includes('VISITOR') && other.roles.includes('HOST'));
  });
}

const CONFLICT = 'ACCUSE ASSAULT COERCE DEMAND DISAPPROVE FIGHT INVESTIGATE MOBILIZE PROTEST REJECT REQUEST SANCTION THREATEN'.split(' ');
const COOPERATION = 'AGREE AID CONCEDE CONSULT COOPERATE RETREAT SUPPORT YIELD'.split(' ');

function isAct(measure: string, plover: string | null, cameo: readonly string[]): boolean {
  const wanted = measure === 'HOSTILE_ACTS' ? CONFLICT : COOPERATION;
  if (plover !== null && [...CONFLICT, ...COOPERATION].includes(plover)) return wanted.includes(plover);
  const roots = cameo.map((code) => code.slice(0, 2));
  return measure === 'HOSTILE_ACTS'
    ? roots.some((root) => root >= '09' && root <= '20')
    : roots.some((root) => root >= '02' && root <= '08');
}

function eventActs(world: DyadWorld, spells: readonly SeenSpell[], measure: string, a: string, b: string): PlainThing[] {
  return inEvents(world, spells, a, b, (event, one, other) => {
    if (!isAct(measure, (event['ploverType'] as string) ?? null, (event['cameo'] as string[]) ?? [])) return false;
    const pointed = [...one.roles, ...other.roles].some((role) => role === 'ACTOR' || role === 'TARGET');
    if (pointed) return one.roles.includes('ACTOR') && other.roles.includes('TARGET');
    return measure === 'COOPERATIVE_ACTS' || apart(one, other);
  });
}

function claimActs(world: DyadWorld, lens: PlainLens, spells: readonly SeenSpell[], measure: string, a: string, b: string): PlainThing[] {
  return world.things.flatMap(({ id, labels, properties }) => {
    if (labels !== 'Claim' || properties['dateEarliest'] === undefined) return [];
    const codes = properties['codes'] as string[];
    const plover = codes.find((code) => code.startsWith('plover:'))?.replace(/^plover:([A-Z]+).*/, '$1') ?? null;
    const cameo = codes.filter((code) => code.startsWith('cameo:')).map((code) => code.split(':')[1]!);
    if (!isAct(measure, plover, cameo)) return [];
    const said = world.told.some(
      (told) => told.type === 'ASSERTS' && told.object === id && isSeen(told, lens) && told.said['position'] !== 'DENIES',
    );
    if (!said) return [];
    const [first, last] = [properties['dateEarliest'] as number, properties['dateLatest'] as number];
    const about = (actor: string, role: string) =>
      spells.filter((spell) => spell.subject === id && spell.object === actor && spell.told.some((told) => told.said['role'] === role));
    return about(a, 'SUBJECT').flatMap((one) =>
      about(b, 'OBJECT').map((other) => ({
        key: id,
        thing: id,
        ties: [one.tieId, other.tieId],
        together: [[[first, last, first, last] as const]],
      })),
    );
  });
}
