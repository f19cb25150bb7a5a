/** Converts a version to the properties of one edge, and back. Only this file maps fields to properties. */

import { readNumber, readProperties, type StoredProperties, storedProperties, toInteger } from '../../../database/stored-values';
import type { TieType } from '../../../domain/tie-types';
import type { Version } from '../../../model/assertion-version';
import type { Stance } from '../../../model/fact';
import type { Credibility, Reliability } from '../../../model/grades';
import { OPEN_SEQ, type VersionCause } from '../../../model/recording';
import { type EndStatus, readBounds } from '../../../model/spell';
import type { Standing } from '../../../model/standing';

const OPEN = toInteger(OPEN_SEQ);

/** Properties of every version, for all types. */
const OWN_NAMES = [
  ...['id', 'tieId', 'assertionId', 'key', 'sourceId', 'record', 'assertedBy', 'stance', 'reliability', 'credibility', 'locator', 'quote'],
  ...['start', 'end', 'endStatus', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'outsideExistence'],
  ...['givenStartEarliest', 'givenStartLatest', 'givenEndEarliest', 'givenEndLatest'],
  ...['recordedFrom', 'recordedTo', 'toldFrom', 'cause', 'voices', 'standing'],
];

/** The properties of the edge that holds the version; absent values are left out. */
export function storedVersion({ type, version }: { type: TieType; version: Version }): StoredProperties {
  const { assertion, content } = version;
  const { locator, quote, spell, bounds } = content;
  const given = readBounds(spell);
  // Assigned, not spread: spreading optional values costs many times as much, and files have millions of versions.
  const stored: StoredProperties = {
    id: version.id,
    tieId: assertion.tieId,
    assertionId: assertion.assertionId,
    key: assertion.key,
    sourceId: assertion.sourceId,
    record: assertion.record,
    assertedBy: content.assertedBy,
    stance: content.stance,
    reliability: content.reliability,
    credibility: toInteger(content.credibility),
    endStatus: spell.endStatus,
    startEarliest: toInteger(bounds.startEarliest),
    startLatest: toInteger(bounds.startLatest),
    endEarliest: toInteger(bounds.endEarliest),
    endLatest: toInteger(bounds.endLatest),
    // The days as given, for filters and sorting; the days above are those on which the tie can be in force.
    givenStartEarliest: toInteger(given.startEarliest),
    givenStartLatest: toInteger(given.startLatest),
    givenEndEarliest: toInteger(given.endEarliest),
    givenEndLatest: toInteger(given.endLatest),
    recordedFrom: toInteger(version.recordedFrom),
    recordedTo: version.recordedTo === OPEN_SEQ ? OPEN : toInteger(version.recordedTo),
    toldFrom: toInteger(version.toldFrom),
    cause: version.cause,
    voices: [...version.voices],
    standing: version.standing,
  };
  if (spell.start !== null) stored['start'] = spell.start;
  if (spell.end !== null) stored['end'] = spell.end;
  if (content.outsideExistence) stored['outsideExistence'] = true;
  if (locator !== null) stored['locator'] = locator;
  if (quote !== null) stored['quote'] = quote;
  return Object.assign(storedProperties(content.attributes, type.properties), stored);
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
    content: {
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
