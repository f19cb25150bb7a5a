/** Who is meant by a code or a name on a day. Nothing near is taken for a match: what is unknown or could be two is told, not guessed. */
import { type DaysMeant, describeDays, describeHolders, holdersOn } from '../../model/code-holder';
import { LATEST_DAY } from '../../model/day';
import type { Properties } from '../../model/fact';
import { ActorUnknown } from '../row-rejected';
import { formerStates } from './former-states';
import { type HeldCode, heldAlways } from './held-code';
import { knownOrganisations } from './known-organisations';
import { nameKey } from './name-key';
import { type KnownActor, presentStates } from './present-states';
import { referenceRows } from './reference-rows';

export class Identity {
  private readonly actors = new Map<string, KnownActor>();
  private readonly holders = new Map<string, HeldCode[]>();

  constructor(actors: readonly KnownActor[]) {
    for (const actor of actors) {
      this.actors.set(actor.id, actor);
      for (const held of actor.held) {
        const others = this.holders.get(held.code) ?? [];
        if (!others.some(({ id, from }) => id === held.id && from === held.from)) this.holders.set(held.code, [...others, held]);
      }
    }
  }

  /** The actor as the tables know it, or undefined. */
  actor(id: string): KnownActor | undefined {
    return this.actors.get(id);
  }

  /** Everyone who ever held the code, or undefined where nobody did. */
  findHolders(code: string): readonly HeldCode[] | undefined {
    return this.holders.get(code);
  }

  /** The schemes of all codes that are known, `name` among them. */
  schemes(): string[] {
    return [...new Set([...this.holders.keys()].map((code) => code.slice(0, code.indexOf(':'))))].sort();
  }

  /** The id of the actor that held `scheme:value` on the date, or undefined if nobody or more than one did. Without a date: of the only one that ever did. */
  findId(scheme: string, value: string, date: DaysMeant | null): string | undefined {
    const found = new Set(this.held(scheme, value, date).map(({ id }) => id));
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** The id of the actor that holds `scheme:value` today; if nobody does, of the only one that ever did. */
  findPresentId(scheme: string, value: string): string | undefined {
    return this.findId(scheme, value, { earliest: LATEST_DAY, latest: LATEST_DAY }) ?? this.findId(scheme, value, null);
  }

  /** @throws ActorUnknown if nobody, or more than one, held the code on the date; without a date, if several ever did. */
  idOrReject(scheme: string, value: string, date: DaysMeant | null, column: string): string {
    const id = this.findId(scheme, value, date);
    if (id !== undefined) return id;
    const ever = this.held(scheme, value, null);
    const what = describeScheme(scheme);
    if (ever.length === 0) throw new ActorUnknown(column, value, `no actor is known by this ${what}.`);
    const holders = describeHolders(ever);
    if (date === null) throw new ActorUnknown(column, value, `is a ${what} of ${holders}. Accepted: a day on which one of them held it.`);
    const many = this.held(scheme, value, date).length > 1;
    throw new ActorUnknown(
      column,
      value,
      `is a ${what} that ${many ? 'several' : 'no actor'} held ${describeDays(date)}: it is of ${holders}.`,
    );
  }

  /** The ids of all that ever held `scheme:value`. */
  everHeld(scheme: string, value: string): string[] {
    return [...new Set(this.held(scheme, value, null).map(({ id }) => id))];
  }

  private held(scheme: string, value: string, date: DaysMeant | null): readonly HeldCode[] {
    const all = this.holders.get(scheme === 'name' ? `name:${nameKey(value)}` : `${scheme}:${value}`) ?? [];
    return date === null ? all : holdersOn(all, date);
  }
}

function describeScheme(scheme: string): string {
  return scheme === 'name' ? 'name' : `code of the scheme "${scheme}"`;
}

function addToLists(properties: Properties, added: Readonly<Record<string, readonly string[]>>): Properties {
  const lists = Object.entries(added).filter(([, values]) => values.length > 0);
  const joined = lists.map(([name, values]) => [name, [...new Set([...((properties[name] ?? []) as readonly string[]), ...values])]]);
  return { ...properties, ...Object.fromEntries(joined) };
}

let shipped: Identity | undefined;

/** The identities that come with the product; read once. */
export function shippedIdentity(): Identity {
  shipped ??= new Identity(addOtherCodes([...presentStates(), ...formerStates(), ...knownOrganisations()]));
  return shipped;
}

/** Adds the codes, spellings, native names and abbreviations that the lists above do not have, and the few actors that only these codes speak of. */
function addOtherCodes(actors: readonly KnownActor[]): KnownActor[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  for (const { code = '', id = '', name } of referenceRows('entente/other-codes.csv')) {
    const isName = code.startsWith('name:');
    const shown = isName || code.startsWith('many:') ? [] : [code];
    const actor = byId.get(id) ?? { id, properties: { name: name || id, codes: [] }, held: [] };
    const added = { codes: shown, aliases: isName && code.slice(5) !== actor.properties['name'] ? [code.slice(5)] : [] };
    const always = heldAlways(isName ? `name:${nameKey(code.slice(5))}` : code, id);
    // A state that is gone has lost its other names as well.
    const gone = actor.held.find(({ to }) => to < LATEST_DAY);
    const held = gone ? { ...always, to: gone.to } : always;
    byId.set(id, { ...actor, properties: addToLists(actor.properties, added), held: [...actor.held, held] });
  }
  return [...byId.values()];
}
