/** F7, short: each kind of target once. The long form is full-disk-export.slow.test.ts. */
import { type ExportFault, FullExports } from './full-exports';

/** Of the last bytes of an export to a file, only some are written: Node reports no error then. */
const ALL_BUT_A_LITTLE = 0.9999;

const FAULTS: readonly ExportFault[] = [
  { format: 'json', target: 'FILE', shortage: 'DISK', share: 0.6 },
  { format: 'csv', target: 'FOLDER', shortage: 'LIMIT', share: 0.8 },
  { format: 'graphml', target: 'ZIP', shortage: 'TEMPORARY', share: 0.3 },
  { format: 'cypher', target: 'STDOUT', shortage: 'LIMIT', share: ALL_BUT_A_LITTLE },
];

test('an export for which there is too little space says so, leaves no file, and does not touch an older one', async () => {
  const exports = await FullExports.create();
  try {
    for (const fault of FAULTS) await exports.expectRefused(fault);
  } finally {
    exports.remove();
  }
});
