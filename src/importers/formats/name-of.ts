/** Names of actors in words that formats make, such as the name of a post. */
import type { Telling } from '../telling/telling';

/** The actor's name in the tables of identities; its id where they do not have it. */
export function nameOf(telling: Telling, actor: string): string {
  return String(telling.identity.actor(actor)?.properties['name'] ?? actor);
}
