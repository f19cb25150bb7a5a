/** Loads recordings that edges and assertions refer to by number: all of one level in one statement. */
import DataLoader from 'dataloader';
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Recording } from '../../model/recording';
import { readRecording } from '../../recorder/cypher/lookup/recording-node';
import { recordingsBySeq } from '../../recorder/cypher/lookup/recordings-by-seq';
import { HandedOut } from './handed-out';
import { afterLists, type ListsUnderWay } from './lists-under-way';

export interface RecordingLoader {
  /** The recording with this number; null if there is none. */
  load(seq: number): Promise<Recording | null>;
}

/** A loader for one operation. */
export function recordingLoader(run: (query: CypherQuery) => Promise<Row[]>, lists: ListsUnderWay): RecordingLoader {
  const load = async (seqs: readonly number[]) => {
    const rows = await run(recordingsBySeq(seqs));
    const found = new Map(rows.map((row) => readRecording(row['recording'] as Record<string, unknown>)).map((one) => [one.seq, one]));
    return seqs.map((seq) => found.get(seq) ?? null);
  };
  const loader = new DataLoader(load, { cache: false, batchScheduleFn: afterLists(lists) });
  // All assertions of a long answer often belong to one recording.
  const loaded = new HandedOut<Recording | null>(lists);
  return { load: (seq) => loaded.of(String(seq), () => loader.load(seq)) };
}
