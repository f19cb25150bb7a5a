/** A version as the properties of one edge, and back. The only place that knows which property is which. */
import type { Stance } from '../../../model/fact';
import type { Credibility, Reliability } from '../../../model/grades';
import type { VersionCause } from '../../../model/recording';
import type { EndStatus } from '../../../model/spell';
import type { Standing } from '../../../model/standing';
import type { TieType } from '../../../model/tie-types';
import type { Version } from '../../../model/version';
import { readNumber, readProperties, type StoredProperties, storedProperties, whole } from '../stored-values';

/** The properties of the edge that holds the version; absent ones are null, which Neo4j leaves out. */
export function storedVersion({ type, version }: { type: TieType; version: Version }): StoredProperties {
  const { assertion, telling } = version;
  return {
    ...storedProperties(telling.attributes, type.properties),
    id: version.id,
    tieId: assertion.tieId,
    assertionId: assertion.assertionId,
    key: assertion.key,
    sourceId: assertion.sourceId,
    record: assertion.record,
    assertedBy: telling.assertedBy,
    stance: telling.stance,
    reliability: telling.reliability,
    credibility: whole(telling.credibility),
    locator: telling.locator,
    quote: telling.quote,
    start: telling.spell.start,
    end: telling.spell.end,
    endStatus: telling.spell.endStatus,
    startEarliest: whole(telling.bounds.startEarliest),
    startLatest: whole(telling.bounds.startLatest),
    endEarliest: whole(telling.bounds.endEarliest),
    endLatest: whole(telling.bounds.endLatest),
    recordedFrom: whole(version.recordedFrom),
    recordedTo: whole(version.recordedTo),
    toldFrom: whole(version.toldFrom),
    cause: version.cause,
    voices: [...version.voices],
    standing: version.standing,
  };
}

/** The version that an edge of the type holds. */
export function readVersion(type: TieType, edge: Readonly<StoredProperties>): Version {
  const text = (name: string) => edge[name] as string;
  const orNull = (name: string) => (edge[name] ?? null) as string | null;
  const number = (name: string) => readNumber(edge[name]);
  return {
    id: text('id'),
    assertion: {
      tieId: text('tieId'),
      assertionId: text('assertionId'),
      key: text('key'),
      sourceId: text('sourceId'),
      record: text('record'),
    },
    telling: {
      stance: text('stance') as Stance,
      spell: { start: orNull('start'), end: orNull('end'), endStatus: text('endStatus') as EndStatus },
      bounds: {
        startEarliest: number('startEarliest'),
        startLatest: number('startLatest'),
        endEarliest: number('endEarliest'),
        endLatest: number('endLatest'),
      },
      assertedBy: text('assertedBy'),
      reliability: text('reliability') as Reliability,
      credibility: number('credibility') as Credibility,
      locator: orNull('locator'),
      quote: orNull('quote'),
      attributes: readProperties(edge, type.properties),
    },
    recordedFrom: number('recordedFrom'),
    recordedTo: number('recordedTo'),
    toldFrom: number('toldFrom'),
    cause: text('cause') as VersionCause,
    voices: edge['voices'] as string[],
    standing: text('standing') as Standing,
  };
}
