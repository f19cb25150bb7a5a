/** Names of actors in words that formats make, such as the name of a post. */
import type { FactEmitter } from '../emitter/fact-emitter';

/** The actor's name in the tables of identities; its id where they do not have it. */
export function findName(emitter: FactEmitter, actor: string): string {
  return String(emitter.identity.actor(actor)?.properties['name'] ?? actor);
}
