/** A list of versions that replaces the graph: applies the recorder's statements to an array. */

import type { Version } from '../../src/model/assertion-version';
import { OPEN_SEQ } from '../../src/model/recording';
import type { TieRevision } from '../../src/model/revision';

/** The versions after the revision has been written. */
export function afterRevision(versions: readonly Version[], seq: number, revision: TieRevision): Version[] {
  const deleted = new Set(revision.withdrawn.map((one) => one.deletes));
  const reopened = new Set(revision.withdrawn.map((one) => one.reopens));
  const closed = new Set(revision.succeeded.map((one) => one.closes));
  const updated = new Map(revision.updated.map((version) => [version.id, version]));
  const kept = versions
    .filter((version) => !deleted.has(version.id))
    .map((version) => updated.get(version.id) ?? version)
    .map((version) => (closed.has(version.id) ? { ...version, recordedTo: seq } : version))
    .map((version) => (reopened.has(version.id) ? { ...version, recordedTo: OPEN_SEQ } : version));
  return [...kept, ...revision.succeeded.map((one) => one.version), ...revision.created];
}

/** The versions that recording `seq` shows. */
export function visibleAt(versions: readonly Version[], seq: number): Version[] {
  return versions.filter((version) => version.recordedFrom <= seq && seq < version.recordedTo);
}
