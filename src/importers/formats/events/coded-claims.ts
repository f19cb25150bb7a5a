/** What event coders make of news: claims of the coder, never facts. The coder states that A did something towards B; nobody here says that it happened. */
import type { Properties } from '../../../model/fact';
import type { FactEmitter } from '../../emitter/fact-emitter';

/** One coded act. */
export interface CodedClaim {
  readonly id: string;
  /** The statement of the coder in which it stands. */
  readonly statement: string;
  readonly properties: Readonly<Record<string, Properties[string] | null>>;
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
  /** Those it concerns in no part of its own. */
  readonly concerned?: readonly string[];
}

/** The coder's statement of a day or of one text, told once. */
export function mentionStatement(emitter: FactEmitter, id: string, properties: { name: string; medium: string; date: string }): string {
  const { source } = emitter.format;
  const statement = emitter.mention(id, properties);
  const since = { start: properties.date, endStatus: 'ONGOING' } as const;
  emitter.tie('MADE_BY', statement, source.voice.id, since);
  emitter.tie('REPORTED_IN', statement, source.id, since);
  return statement;
}

/** Tells the claim, that the coder's statement says it, and whom it is about. */
export function emitClaim(emitter: FactEmitter, { id, statement, properties, subjects, objects, concerned = [] }: CodedClaim): void {
  const claim = emitter.entity(id, properties);
  const start = String(properties['date']);
  emitter.tie('ASSERTS', statement, claim, { start, endStatus: 'ONGOING', attributes: { position: 'AFFIRMS' } });
  for (const subject of new Set(subjects)) emitAbout(emitter, claim, subject, 'SUBJECT');
  // Who acts towards himself is named once.
  for (const object of new Set(objects)) if (!subjects.includes(object)) emitAbout(emitter, claim, object, 'OBJECT');
  for (const actor of new Set(concerned)) if (![...subjects, ...objects].includes(actor)) emitAbout(emitter, claim, actor, null);
}

function emitAbout(emitter: FactEmitter, claim: string, actor: string, role: string | null): void {
  emitter.tie('ABOUT', claim, emitter.actor(actor), { start: '..', endStatus: 'ONGOING', attributes: { role } });
}
