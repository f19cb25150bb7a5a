/** What summarises all sections of a dossier: sources, totals and coverage. */

import { windowsFor } from '../../model/covered/coverage-under-lens';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { Steps } from '../../turns';
import type { EntityCluster } from '../shared/equivalence/entity-clusters';
import type { DossierAnswer } from './resolve';
import { DOSSIER_SECTIONS } from './sections';

/** The two actors and what the sections show, as far as they have several ids; each once. */
export function collectClusters(answer: DossierAnswer): EntityCluster[] {
  const shown = DOSSIER_SECTIONS.flatMap((section) => section.list(answer).flatMap((item) => section.listClusters?.(item, answer) ?? []));
  return [...new Set([...answer.clusters.findClusters(answer.ends), ...shown])];
}

/** The ids of the sources of all sections. */
export function* collectSources(answer: DossierAnswer): Steps<string[]> {
  const sources = new Set<string>();
  const add = (ties: readonly ResolvedTie[]) => {
    for (const { spells } of ties) for (const { assertions } of spells) for (const { sourceId } of assertions) sources.add(sourceId);
  };
  for (const section of DOSSIER_SECTIONS) {
    for (const item of section.list(answer)) {
      add(section.listTies(item));
      const judgements = section.listClusters?.(item, answer).flatMap((cluster) => cluster.judgements) ?? [];
      for (const { sourceId } of judgements) sources.add(sourceId);
      yield;
    }
    for (const tie of section.listCountedTies?.(answer) ?? []) {
      add([tie]);
      yield;
    }
  }
  return [...sources].sort();
}

/** The length of each section, by its name. */
export function countTotals(answer: DossierAnswer, sources: readonly string[]): Record<string, number> {
  const lengths = DOSSIER_SECTIONS.map((section) => [section.name, section.list(answer).length] as const);
  return { ...Object.fromEntries(lengths), sources: sources.length };
}

export function listCoverage({ windows, ends, clusters }: DossierAnswer) {
  const actors = ends.map((id) => clusters.listEntries(id));
  return DOSSIER_SECTIONS.flatMap(({ name, covered }) =>
    covered.flatMap(({ tieType, eventKind }) => {
      const found = windowsFor(windows, { tieType, ...(eventKind && { eventKind }), actors, within: null });
      return found.length > 0 ? [{ section: toEnumValue(name), tieType, eventKind: eventKind ?? null, windows: found }] : [];
    }),
  );
}

/** `sharedOrganisations` as the enum DossierSection has it: `SHARED_ORGANISATIONS`. */
const toEnumValue = (name: string): string => name.replace(/[A-Z]/g, '_$&').toUpperCase();
