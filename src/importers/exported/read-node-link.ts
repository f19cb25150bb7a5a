/** Our own node-link JSON, read back into the facts that it was written from: one record a line, as the exporter writes it. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Problem } from '../../errors';
import { entityKindOfId } from '../../model/entity-kinds';
import type { AssertionFact, EntityFact, Fact, Place, Properties } from '../../model/fact';
import type { Spell } from '../../model/spell';

type Fields = Readonly<Record<string, unknown>>;

/** Facts and what could not be read, each with its line. Whether the facts fit together is for the checks to say. */
export function readNodeLink(path: string): { readonly facts: readonly Fact[]; readonly problems: readonly Problem[] } {
  const read = new FactsRead();
  for (const [at, line] of readFileSync(path, 'utf8').split('\n').entries()) read.line(line, `${basename(path)}:${at + 1}`);
  return { facts: [...read.facts.values()], problems: read.problems };
}

/** By id: a source is there as a node and as a source, an assertion in every spell that rests on it. */
class FactsRead {
  readonly facts = new Map<string, Fact>();
  readonly problems: Problem[] = [];

  line(line: string, where: Place): void {
    // The lines between lists hold no record; the last one tells of the graph.
    if (!line.startsWith('{"id":') && !line.startsWith('{"source":')) return;
    try {
      const record = JSON.parse(line.replace(/,$/, '')) as Fields;
      const facts = 'id' in record ? [entityOf(record, where)] : assertionsOf(record, where);
      for (const [key, fact] of facts) if (!this.facts.has(key)) this.facts.set(key, fact);
    } catch (error) {
      this.problems.push({ where, what: `${(error as Error).message}. Accepted: a record as "entente export json" writes it.` });
    }
  }
}

function entityOf({ id, kind: _, subkind, ...rest }: Fields, place: Place): readonly [string, EntityFact] {
  const properties = { ...rest, ...(subkind !== undefined && { kind: subkind }) } as Properties;
  return [id as string, { fact: 'entity', id: id as string, label: entityKindOfId(id as string)?.label ?? '', properties, place }];
}

function assertionsOf({ source, target, type, tieKey, spells }: Fields, place: Place): (readonly [string, AssertionFact])[] {
  const tie = { type: type as string, subject: source as string, object: target as string, key: tieKey as string };
  const assertions = (spells as readonly Fields[]).flatMap((spell) => spell['assertions'] as readonly Fields[]);
  return assertions.map((one) => [one['key'] as string, assertionOf(one, tie, place)]);
}

function assertionOf(one: Fields, tie: Pick<AssertionFact, 'type' | 'subject' | 'object' | 'key'>, place: Place): AssertionFact {
  const { start, end, endStatus, source, assertedBy, sourceRecord, reliability, credibility, locator, quote, attributes } = one;
  return {
    fact: 'assertion',
    ...tie,
    stance: 'AFFIRMS',
    spell: { start, end, endStatus } as Spell,
    sourceId: source as string,
    assertedBy: assertedBy as string,
    record: sourceRecord as string,
    reliability: reliability as AssertionFact['reliability'],
    credibility: credibility as AssertionFact['credibility'],
    locator: locator as string | null,
    quote: quote as string | null,
    attributes: attributes as Properties,
    place,
  };
}
