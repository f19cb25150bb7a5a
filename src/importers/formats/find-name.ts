/** Names of actors for texts that formats build, such as the name of a post. */
import type { FactEmitter } from '../emitter/fact-emitter';

/** The actor's name in the identity tables; its id if the tables do not have the actor. */
export function findName(emitter: FactEmitter, actor: string): string {
  return String(emitter.identity.actor(actor)?.properties['name'] ?? actor);
}
