/** The properties of an edge that a policy needs to resolve its tie, and no more: a search reads many edges that no answer shows. */

import { tieType } from '../../../../domain/tie-types';
import type { Properties, Stance } from '../../../../model/fact';
import type { Credibility, Reliability } from '../../../../model/grades';
import type { EndStatus } from '../../../../model/spell';
import { BOUNDS, decidingProperties, FOR_RECEIPT, listProperties, SPELL } from '../../cypher/edge-properties';
import type { Account } from '../account';
import type { Traversal } from '../traversal';

/** How many accounts one row holds. */
export const ACCOUNTS_AT_ONCE = 2;

/** The properties of an edge that `projectAccount` returns. */
export type AccountRow = Readonly<Record<string, unknown>>;

/** A map of the edge `e`. */
export function projectAccount(traversal: Traversal): string {
  return projectEdge(['tieId', ...decidingProperties(traversal.tieTypes)]);
}

/** What the policy ALL needs of the edge `e`, which is less, and what a receipt names. */
export function projectNoted(traversal: Traversal): string {
  const differing = traversal.tieTypes.flatMap((type) => tieType(type)?.differing ?? []);
  return projectEdge(['tieId', 'assertionId', ...FOR_RECEIPT, ...SPELL, ...BOUNDS, ...differing]);
}

const projectEdge = (names: readonly string[]): string => `e {${listProperties(names)}, type: type(e)}`;

/** Reads the account from such a map, or from all properties of an edge and its type; `published` gives the last day of its source's date. */
export function readAccount(edge: AccountRow, published: ReadonlyMap<string, number>): Account {
  const text = (name: string) => edge[name] as string;
  const given = (name: string) => (edge[name] ?? null) as string | null;
  const differing = tieType(text('type'))?.differing.filter((name) => (edge[name] ?? null) !== null) ?? [];
  return {
    tieId: text('tieId'),
    assertionId: text('assertionId'),
    sourceId: text('sourceId'),
    assertedBy: text('assertedBy'),
    stance: text('stance') as Stance,
    reliability: text('reliability') as Reliability,
    credibility: edge['credibility'] as Credibility,
    spell: { start: given('start'), end: given('end'), endStatus: text('endStatus') as EndStatus },
    bounds: {
      startEarliest: edge['startEarliest'] as number,
      startLatest: edge['startLatest'] as number,
      endEarliest: edge['endEarliest'] as number,
      endLatest: edge['endLatest'] as number,
    },
    attributes: Object.fromEntries(differing.map((name) => [name, edge[name]])) as Properties,
    published: published.get(text('sourceId')) ?? null,
  };
}
