/**
 * `seed/entities/*.yaml` and `seed/sources.yaml`: a map from id to properties; the key `source` names the source that gives this
 * description.
 */

import { CREDIBILITIES, type Credibility, type Reliability } from '../../model/grades';
import { describeLocated, type Located, type LocatedMap, toPlain } from '../../model/items/located';
import type { FactContext } from '../../model/read-plain-fact';
import type { PlacedInput } from '../../model/read-plain-facts';
import type { FileProblems } from './read-yaml';

/** The voice and the grades of a source, unless a fact gives others. */
export type SourceDefaults = Pick<FactContext, 'assertedBy' | 'reliability' | 'credibility'>;

const SOURCE = 'source';

/** The entities in a file; the voice and grades of their descriptions are those of its source. */
export function readEntities(root: Located | null, found: FileProblems, sources: ReadonlyMap<string, SourceDefaults>): PlacedInput[] {
  const named = readContext(root, found);
  const context = { ...named, ...sources.get(named.sourceId) };
  return listEntries(root, found).map(([id, line, map]) => ({
    input: { entity: { id, ...(toPlain(map) as object) } },
    place: found.at(line),
    context,
  }));
}

/**
 * The register of sources: their entities, and the default voice and grades of each. `credibility` is only a default and not a property of
 * a source.
 */
export function readSources(root: Located | null, found: FileProblems): { inputs: PlacedInput[]; defaults: Map<string, SourceDefaults> } {
  const inputs: PlacedInput[] = [];
  const defaults = new Map<string, SourceDefaults>();
  const context = readContext(root, found);
  for (const [id, line, map] of listEntries(root, found)) {
    const { credibility, ...properties } = toPlain(map) as Record<string, unknown>;
    if (credibility !== undefined && !CREDIBILITIES.includes(credibility as Credibility)) {
      found.report(line, `credibility: ${JSON.stringify(credibility)} is not a grade. Accepted: ${CREDIBILITIES.join(', ')}.`);
    }
    if (!id.startsWith('source:')) found.report(line, `"${id}" is not the id of a source. Accepted: source:...`);
    inputs.push({ input: { entity: { id, ...properties } }, place: found.at(line), context });
    defaults.set(id, {
      assertedBy: (properties['voice'] as string | undefined) ?? null,
      reliability: (properties['reliability'] as Reliability | undefined) ?? null,
      credibility: (credibility as Credibility | undefined) ?? null,
    });
  }
  return { inputs, defaults };
}

/** If no source is named, other files can add to the properties of this file but cannot change them. */
function readContext(root: Located | null, found: FileProblems): FactContext {
  const context = { sourceId: '', entity: () => undefined };
  const named = root?.kind === 'map' ? root.entries.get(SOURCE) : undefined;
  if (!named) return context;
  const { line, value } = named;
  if (value.kind === 'scalar' && typeof value.value === 'string' && value.value.startsWith('source:'))
    return { ...context, sourceId: value.value };
  found.report(line, `source: ${describeLocated(value)} is where the id of a source is expected. Accepted: source:...`);
  return context;
}

function listEntries(root: Located | null, found: FileProblems): [string, number, LocatedMap][] {
  if (root === null) return [];
  if (root.kind !== 'map') {
    found.report(root.line, `${describeLocated(root)} is where a map from id to properties is expected.`);
    return [];
  }
  return [...root.entries].flatMap(([id, { line, value }]): [string, number, LocatedMap][] => {
    if (id === SOURCE) return [];
    if (value.kind === 'map') return [[id, line, value]];
    found.report(line, `"${id}" is ${describeLocated(value)}. Accepted: its properties, name first.`);
    return [];
  });
}
