/**
 * Finds the actor that a code or a name means on a day. Only exact matches count: an unknown or ambiguous code is reported, not guessed.
 */
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

  /** The actor in the identity tables, or undefined. */
  actor(id: string): KnownActor | undefined {
    return this.actors.get(id);
  }

  /** All actors that ever held the code, or undefined if none did. */
  findHolders(code: string): readonly HeldCode[] | undefined {
    return this.holders.get(code);
  }

  /** The schemes of all known codes, including `name`. */
  schemes(): string[] {
    return [...new Set([...this.holders.keys()].map((code) => code.slice(0, code.indexOf(':'))))].sort();
  }

  /**
   * The id of the actor that held `scheme:value` on the date, or undefined if none or several did. Without a date, the id of the only actor
   * that ever held it.
   */
  findId(scheme: string, value: string, date: DaysMeant | null): string | undefined {
    const found = new Set(this.held(scheme, value, date).map(({ id }) => id));
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** The id of the actor that holds `scheme:value` today; if none does, the id of the only actor that ever held it. */
  findPresentId(scheme: string, value: string): string | undefined {
    return this.findId(scheme, value, { earliest: LATEST_DAY, latest: LATEST_DAY }) ?? this.findId(scheme, value, null);
  }

  /** @throws ActorUnknown if no actor, or more than one, held the code on the date; without a date, if none or several ever did. */
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

  /** The ids of all actors that ever held `scheme:value`. */
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

/** The identities that come with the product; they are read once. */
export function shippedIdentity(): Identity {
  shipped ??= new Identity(addOtherCodes([...presentStates(), ...formerStates(), ...knownOrganisations()]));
  return shipped;
}

/**
 * Adds the codes, spellings, native names and abbreviations that the other tables do not have, and the few actors that only this table has.
 */
function addOtherCodes(actors: readonly KnownActor[]): KnownActor[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  for (const { code = '', id = '', name } of referenceRows('entente/other-codes.csv')) {
    const isName = code.startsWith('name:');
    const shown = isName || code.startsWith('many:') ? [] : [code];
    const actor = byId.get(id) ?? { id, properties: { name: name || id, codes: [] }, held: [] };
    const added = { codes: shown, aliases: isName && code.slice(5) !== actor.properties['name'] ? [code.slice(5)] : [] };
    const always = heldAlways(isName ? `name:${nameKey(code.slice(5))}` : code, id);
    // A former state has also lost its other names.
    const gone = actor.held.find(({ to }) => to < LATEST_DAY);
    const held = gone ? { ...always, to: gone.to } : always;
    byId.set(id, { ...actor, properties: addToLists(actor.properties, added), held: [...actor.held, held] });
  }
  return [...byId.values()];
}
