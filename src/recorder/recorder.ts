/** Facts into versions: everything that writes to the graph, and what the second clock answers. */
export { knownAt } from './known-at';
export { type PrepareOptions, prepareDatabase } from './prepare-database';
export { record } from './record';
export type { RecordAbout, RecordProgress, RecordResult } from './writing/record-about';
