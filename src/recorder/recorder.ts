/** Turns facts into versions: all code that writes to the graph, and the queries on the second clock. */
export { abort, findOpenRecording, refuseLiveWriter } from './abort';
export { type AssertionChange, correct } from './correct';
export { correctEntity, entityVersions } from './correct-entity';
export { judgeSame, type SameJudgement } from './judge-same';
export { knownAt, knownAtFromRow, settledKnownAt } from './known-at';
export { buildDatabase } from './offline/build-database';
export { GraphInMemory } from './offline/graph-in-memory';
export { prepareDatabase } from './prepare-database';
export { type PreviewState, previewRecording } from './preview-recording';
export { type PreviewedTie, previewRetraction } from './preview-retraction';
export { record } from './record';
export { recordNew } from './record-new';
export { findRecordingByKey, history, type KnownVersion, recordings } from './recordings';
export { retract } from './retract';
export { stateDigest } from './state-digest';
export type { EntryDifferences, RecordAbout, RecordProgress, RecordResult } from './writing/record-about';
export type { EditAbout } from './writing/record-edit';
