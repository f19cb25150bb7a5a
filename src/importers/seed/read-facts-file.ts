/**
 * `seed/facts/*.yaml`: the facts of one source. First the head (`source`, and its voice and grades in this file), then `facts`, a list of
 * items.
 */

import type { Credibility, Reliability } from '../../model/grades';
import { expandItem } from '../../model/items/expand-item';
import { describeLocated, type Located, type LocatedMap, textAt, toPlain } from '../../model/items/located';
import { didYouMean } from '../../model/nearest';
import type { FactContext } from '../../model/read-plain-fact';
import type { PlacedInput } from '../../model/read-plain-facts';
import type { SourceDefaults } from './read-entities';
import type { FileProblems } from './read-yaml';

const HEAD_KEYS = ['source', 'assertedBy', 'reliability', 'credibility', 'facts'] as const;

/** The plain facts of a file; the source's defaults apply unless the file or the fact gives other values. */
export function readFactsFile(root: Located | null, found: FileProblems, sources: ReadonlyMap<string, SourceDefaults>): PlacedInput[] {
  if (root?.kind !== 'map') {
    // An unreadable file has been reported already.
    if (root !== null || found.problems.length === 0) found.report(1, `the file has no facts. Accepted: source: ... and facts: [...].`);
    return [];
  }
  for (const [name, { line }] of root.entries) {
    if ((HEAD_KEYS as readonly string[]).includes(name)) continue;
    found.report(line, `unknown key "${name}".${didYouMean(name, HEAD_KEYS)} Accepted: ${HEAD_KEYS.join(', ')}.`);
  }
  const inputs: PlacedInput[] = [];
  const context = readContext(root, sources);
  const facts = root.entries.get('facts');
  if (facts?.value.kind !== 'list') {
    found.report(facts?.line ?? 1, `facts: ${facts ? describeLocated(facts.value) : 'nothing'} is where a list of facts is expected.`);
    return [];
  }
  for (const item of facts.value.items) expandItem(item, { context, found, inputs });
  return inputs;
}

function readContext(root: LocatedMap, sources: ReadonlyMap<string, SourceDefaults>): FactContext {
  // The later checks report a missing or unknown source: the database may know it.
  const sourceId = textAt(root, 'source') ?? '';
  const { assertedBy, reliability, credibility } = toPlain(root) as Record<string, unknown>;
  const defaults = sources.get(sourceId) ?? {};
  return {
    sourceId,
    assertedBy: (assertedBy as string | undefined) ?? defaults.assertedBy ?? null,
    reliability: (reliability as Reliability | undefined) ?? defaults.reliability ?? null,
    credibility: (credibility as Credibility | undefined) ?? defaults.credibility ?? null,
    entity: () => undefined,
  };
}
