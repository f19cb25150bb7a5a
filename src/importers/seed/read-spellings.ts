/** `seed/spellings.yaml`: a name as a source prints it -> the id of the entity. The names become aliases, so that search finds them. */

import { describeLocated, type Located } from '../../model/items/located';
import { didYouMean } from '../../model/nearest';
import type { PlacedInput } from '../../model/read-plain-facts';
import type { FileProblems } from './read-yaml';

/** The entity inputs, with each entity's spellings added to its aliases. */
export function withSpellings(inputs: readonly PlacedInput[], root: Located | null, found: FileProblems): PlacedInput[] {
  const names = readSpellings(root, found);
  const known = new Set(inputs.map(readId));
  for (const [id, spellings] of names) {
    if (!known.has(id)) found.report(spellings.line, `unknown id "${id}" for "${spellings.names[0]}".${didYouMean(id, known)}`);
  }
  return inputs.map((placed) => {
    const spellings = names.get(readId(placed));
    if (!spellings) return placed;
    names.delete(readId(placed));
    const entity = placed.input['entity'] as Record<string, unknown>;
    const aliases = Array.isArray(entity['aliases']) ? entity['aliases'] : [];
    return { ...placed, input: { entity: { ...entity, aliases: [...new Set([...aliases, ...spellings.names])] } } };
  });
}

const readId = ({ input }: PlacedInput): string => String((input['entity'] as Record<string, unknown>)['id']);

function readSpellings(root: Located | null, found: FileProblems): Map<string, { line: number; names: string[] }> {
  const byId = new Map<string, { line: number; names: string[] }>();
  if (root !== null && root.kind !== 'map') found.report(root.line, `${describeLocated(root)} is where a map from name to id is expected.`);
  for (const [name, { line, value }] of root?.kind === 'map' ? root.entries : []) {
    if (value.kind !== 'scalar' || typeof value.value !== 'string') {
      found.report(line, `"${name}" is ${describeLocated(value)}. Accepted: the id that the name means.`);
    } else byId.set(value.value, { line, names: [...(byId.get(value.value)?.names ?? []), name] });
  }
  return byId;
}
