/** The properties of an edge that a policy needs to resolve its tie, and no more: a search reads many edges that no answer shows. */

import { TIE_TYPES, tieType } from '../../../../domain/tie-types';
import type { Properties, Stance } from '../../../../model/fact';
import type { Credibility, Reliability } from '../../../../model/grades';
import type { EndStatus } from '../../../../model/spell';
import type { Account } from '../account';
import type { Traversal } from '../traversal';

const READ = ['tieId', 'assertionId', 'sourceId', 'assertedBy', 'stance', 'reliability', 'credibility'];
export const SPELL = ['start', 'end', 'endStatus'] as const;
/** The bounds of a spell, in the order in which `readBounds` takes them. */
export const BOUNDS = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const;

/** How many accounts one row holds. */
export const ACCOUNTS_AT_ONCE = 2;

/** The properties of an edge that `projectAccount` returns. */
export type AccountRow = Readonly<Record<string, unknown>>;

/** A map of the edge `e`. */
export function projectAccount(traversal: Traversal): string {
  return projectEdge(READ, traversal);
}

/** What the policy ALL needs of the edge `e`, which is less, and what a receipt names. */
export function projectNoted(traversal: Traversal): string {
  return projectEdge(['tieId', 'assertionId', 'sourceId', 'standing'], traversal);
}

function projectEdge(read: readonly string[], { tieTypes }: Traversal): string {
  const differing = TIE_TYPES.filter(({ name }) => tieTypes.includes(name)).flatMap((type) => type.differing);
  const names = [...new Set([...read, ...SPELL, ...BOUNDS, ...differing])];
  return `e {${names.map((name) => `.${name}`).join(', ')}, type: type(e)}`;
}

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
