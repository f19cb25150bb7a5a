/** A version as the properties of one edge, and back. The only place that knows which property is which. */

import { readNumber, readProperties, type StoredProperties, storedProperties, whole } from '../../../database/stored-values';
import type { Version } from '../../../model/assertion-version';
import type { Stance } from '../../../model/fact';
import type { Credibility, Reliability } from '../../../model/grades';
import { OPEN_SEQ, type VersionCause } from '../../../model/recording';
import { boundsOf, type EndStatus } from '../../../model/spell';
import type { Standing } from '../../../model/standing';
import type { TieType } from '../../../model/tie-types';

const OPEN = whole(OPEN_SEQ);

/** Of every version, whatever its type. */
const OWN_NAMES = [
  ...['id', 'tieId', 'assertionId', 'key', 'sourceId', 'record', 'assertedBy', 'stance', 'reliability', 'credibility', 'locator', 'quote'],
  ...['start', 'end', 'endStatus', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'outsideExistence'],
  ...['givenStartEarliest', 'givenStartLatest', 'givenEndEarliest', 'givenEndLatest'],
  ...['recordedFrom', 'recordedTo', 'toldFrom', 'cause', 'voices', 'standing'],
];

/** The properties of the edge that holds the version; those that are absent are left out. */
export function storedVersion({ type, version }: { type: TieType; version: Version }): StoredProperties {
  const { assertion, telling } = version;
  const { locator, quote, spell, bounds } = telling;
  const given = boundsOf(spell);
  // Assigned, for spreading what may be absent costs many times as much, and files have millions of versions.
  const stored: StoredProperties = {
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
    endStatus: spell.endStatus,
    startEarliest: whole(bounds.startEarliest),
    startLatest: whole(bounds.startLatest),
    endEarliest: whole(bounds.endEarliest),
    endLatest: whole(bounds.endLatest),
    // The days as given, for filters and sorting; the days above are those on which it can be in force.
    givenStartEarliest: whole(given.startEarliest),
    givenStartLatest: whole(given.startLatest),
    givenEndEarliest: whole(given.endEarliest),
    givenEndLatest: whole(given.endLatest),
    recordedFrom: whole(version.recordedFrom),
    recordedTo: version.recordedTo === OPEN_SEQ ? OPEN : whole(version.recordedTo),
    toldFrom: whole(version.toldFrom),
    cause: version.cause,
    voices: [...version.voices],
    standing: version.standing,
  };
  if (spell.start !== null) stored['start'] = spell.start;
  if (spell.end !== null) stored['end'] = spell.end;
  if (telling.outsideExistence) stored['outsideExistence'] = true;
  if (locator !== null) stored['locator'] = locator;
  if (quote !== null) stored['quote'] = quote;
  return Object.assign(storedProperties(telling.attributes, type.properties), stored);
}

/** The names of all properties that an edge of the type may hold. */
export function storedNames(type: TieType): string[] {
  return [...Object.keys(type.properties), ...OWN_NAMES];
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
      outsideExistence: edge['outsideExistence'] === true,
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
