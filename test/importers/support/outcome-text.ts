/** The result of an import as text: one line per row and one per fact, so that a diff shows each change. */
import { checkFacts } from '../../../src/checks/check-facts';
import { findFormat } from '../../../src/importers/formats';
import { beginImport, type TableOutcome } from '../../../src/importers/read-import';
import type { Fact } from '../../../src/model/fact';

/** The outcomes of the import: project and source first, unknown actors last. */
export async function outcomeText(format: string, paths: readonly string[]): Promise<string> {
  const reading = await beginImport(findFormat(format), paths, { check: checkFacts });
  const lines = reading.profile.map(factText);
  const counts: Record<string, number> = {};
  for await (const outcome of reading.outcomes()) {
    counts[outcome.outcome] = (counts[outcome.outcome] ?? 0) + 1;
    lines.push(...outcomeLines(outcome));
  }
  for (const { column, value, rows } of reading.emitter.unknown.list()) lines.push(`unknown ${column} ${JSON.stringify(value)} in ${rows}`);
  const { accepted = 0, rejected = 0, duplicate = 0 } = counts;
  lines.push(`read ${accepted + rejected + duplicate} = accepted ${accepted} + rejected ${rejected} + duplicate ${duplicate}`);
  return `${lines.join('\n')}\n`;
}

function outcomeLines(outcome: TableOutcome): string[] {
  const head = `${outcome.table} ${outcome.place} ${outcome.outcome}`;
  if (outcome.outcome === 'duplicate') return [`${head} of ${outcome.first}`];
  if (outcome.outcome === 'rejected') return [`${head}: ${outcome.column} ${JSON.stringify(outcome.value)} ${outcome.reason}`];
  return [head, ...outcome.facts.map((fact) => `  ${factText(fact)}`)];
}

function factText(fact: Fact): string {
  if (fact.fact === 'entity') return `${fact.id} ${JSON.stringify(fact.properties)}`;
  const { type, subject, object, key, spell, record, attributes } = fact;
  const when = `${spell.start ?? '?'}/${spell.end ?? ''} ${spell.endStatus}`;
  const parallel = key === '' ? '' : ` [${key}]`;
  return `${subject} ${type} ${object}${parallel} ${when} "${record}" ${JSON.stringify(attributes)}`;
}
