/** Who is meant by a code or a name on a day. Nothing near is taken for a match: what is unknown or could be two is told, not guessed. */
import { type Day, formatDay, LATEST_DAY } from '../../model/day';
import { ActorUnknown } from '../row-rejected';
import { formerStates } from './former-states';
import { type HeldCode, heldAlways, holderOn } from './held-code';
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
  holdersOf(code: string): readonly HeldCode[] | undefined {
    return this.holders.get(code);
  }

  /** The id of whoever held `scheme:value` that day, or undefined where nobody or more than one did. */
  idOf(scheme: string, value: string, day: Day): string | undefined {
    const code = scheme === 'name' ? `name:${nameKey(value)}` : `${scheme}:${value}`;
    const found = new Set(holderOn(this.holders.get(code) ?? [], day).map(({ id }) => id));
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** @throws ActorUnknown where nobody, or more than one, held the code that day. */
  idOrReject(scheme: string, value: string, day: Day, column: string): string {
    const id = this.idOf(scheme, value, day);
    if (id !== undefined) return id;
    const code = scheme === 'name' ? `name:${nameKey(value)}` : `${scheme}:${value}`;
    const held = [...new Set((this.holders.get(code) ?? []).map((holder) => holder.id))];
    const on = day === LATEST_DAY ? '' : ` on ${formatDay(day)}`;
    if (held.length === 0) throw new ActorUnknown(column, value, `no actor is known by this ${schemeWords(scheme)}.`);
    throw new ActorUnknown(column, value, `could be any of ${held.join(', ')}${on}: ambiguous.`);
  }
}

function schemeWords(scheme: string): string {
  return scheme === 'name' ? 'name' : `code of the scheme "${scheme}"`;
}

let shipped: Identity | undefined;

/** The identities that come with the product; read once. */
export function shippedIdentity(): Identity {
  shipped ??= new Identity(withOtherCodes([...presentStates(), ...formerStates(), ...knownOrganisations()]));
  return shipped;
}

/** Adds the codes and spellings that the lists above do not have, and the few actors that only these codes speak of. */
function withOtherCodes(actors: readonly KnownActor[]): KnownActor[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  for (const { code = '', id = '', name } of referenceRows('entente/other-codes.csv')) {
    const isName = code.startsWith('name:');
    const held = heldAlways(isName ? `name:${nameKey(code.slice(5))}` : code, id);
    const shown = isName || code.startsWith('many:') ? [] : [code];
    const actor = byId.get(id) ?? { id, properties: { name: name || id, codes: [] }, held: [] };
    const codes = [...new Set([...(actor.properties['codes'] as readonly string[]), ...shown])];
    byId.set(id, { ...actor, properties: { ...actor.properties, codes }, held: [...actor.held, held] });
  }
  return [...byId.values()];
}
