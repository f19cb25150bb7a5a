/** Claims that event coders make from news. The coder states that A did something towards B; Entente does not assert that it happened. */
import type { Properties } from '../../../model/fact';
import type { FactEmitter } from '../../emitter/fact-emitter';

/** One coded act. */
export interface CodedClaim {
  readonly id: string;
  /** The coder's statement that contains the claim. */
  readonly statement: string;
  readonly properties: Readonly<Record<string, Properties[string] | null>>;
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
  /** Actors that the claim concerns without being its subject or object. */
  readonly concerned?: readonly string[];
}

/** Mentions the coder's statement of a day or of one text. */
export function mentionStatement(emitter: FactEmitter, id: string, properties: { name: string; medium: string; date: string }): string {
  const { source } = emitter.format;
  const statement = emitter.mention(id, properties);
  const since = { start: properties.date, endStatus: 'ONGOING' } as const;
  emitter.tie('MADE_BY', statement, source.voice.id, since);
  emitter.tie('REPORTED_IN', statement, source.id, since);
  return statement;
}

/** Emits the claim, the tie from the coder's statement to it, and the actors that it is about. */
export function emitClaim(emitter: FactEmitter, { id, statement, properties, subjects, objects, concerned = [] }: CodedClaim): void {
  const claim = emitter.entity(id, properties);
  const start = String(properties['date']);
  emitter.tie('ASSERTS', statement, claim, { start, endStatus: 'ONGOING', attributes: { position: 'AFFIRMS' } });
  for (const subject of new Set(subjects)) emitAbout(emitter, claim, subject, 'SUBJECT');
  // An actor that acts towards itself is named once.
  for (const object of new Set(objects)) if (!subjects.includes(object)) emitAbout(emitter, claim, object, 'OBJECT');
  for (const actor of new Set(concerned)) if (![...subjects, ...objects].includes(actor)) emitAbout(emitter, claim, actor, null);
}

function emitAbout(emitter: FactEmitter, claim: string, actor: string, role: string | null): void {
  emitter.tie('ABOUT', claim, emitter.actor(actor), { start: '..', endStatus: 'ONGOING', attributes: { role } });
}
