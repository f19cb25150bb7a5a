/** Reads an edge of the graph as an assertion, with as many of its properties as the question needs. */

import { tieType } from '../../../domain/tie-types';
import type { Properties, Stance } from '../../../model/fact';
import type { Credibility, Reliability } from '../../../model/grades';
import type { VersionCause } from '../../../model/recording';
import type { EndStatus } from '../../../model/spell';
import type { Standing } from '../../../model/standing';
import type { VisibleAssertion } from '../../../model/visible-assertion';

/** What a statement returns of an edge: its type, the ids of its ends as stored, and its properties. */
export interface EdgeRow {
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly edge: Readonly<Record<string, unknown>>;
}

/**
 * The assertion of an edge; `published` is the last day that its source's date can mean, if the policy needs it. It has only the properties
 * that were read.
 */
export function visibleAssertion({ type, subject, object, edge }: EdgeRow, published: number | null = null): VisibleAssertion {
  const text = (name: string) => (edge[name] ?? null) as string | null;
  const day = (name: string) => edge[name] as number;
  const own = tieType(type);
  return {
    id: edge['id'] as string,
    assertionId: edge['assertionId'] as string,
    tieId: edge['tieId'] as string,
    type,
    subject,
    object,
    key: edge['key'] as string,
    sourceId: edge['sourceId'] as string,
    assertedBy: edge['assertedBy'] as string,
    stance: edge['stance'] as Stance,
    spell: { start: text('start'), end: text('end'), endStatus: edge['endStatus'] as EndStatus },
    bounds: {
      startEarliest: day('startEarliest'),
      startLatest: day('startLatest'),
      endEarliest: day('endEarliest'),
      endLatest: day('endLatest'),
    },
    outsideExistence: edge['outsideExistence'] === true,
    reliability: edge['reliability'] as Reliability,
    credibility: edge['credibility'] as Credibility,
    published,
    locator: text('locator'),
    quote: text('quote'),
    recordedFrom: edge['recordedFrom'] as number,
    toldFrom: edge['toldFrom'] as number,
    cause: edge['cause'] as VersionCause,
    voices: edge['voices'] as readonly string[],
    standing: edge['standing'] as Standing,
    attributes: pick(edge, own?.differing ?? []),
    properties: pick(edge, Object.keys(own?.properties ?? {})),
    ...(edge['assertionId'] === undefined && { partial: true }),
  };
}

function pick(edge: Readonly<Record<string, unknown>>, names: readonly string[]): Properties {
  const present = names.filter((name) => edge[name] !== undefined && edge[name] !== null);
  return Object.fromEntries(present.map((name) => [name, edge[name]])) as Properties;
}
