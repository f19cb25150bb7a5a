/** F7: fifty exports to a disk that becomes full or with a limit on file size, all chosen by a seed. TIMES and SEED set other values. */
import { reportProgress } from '../support/report-progress';
import { drawFault, FullExports } from './full-exports';
import { randomFrom } from './random-from';

const TIMES = Number(process.env['TIMES'] ?? 50);
const SEED = Number(process.env['SEED'] ?? 1);

test(
  `${TIMES} exports for which there is too little space (seed ${SEED}) say so, leave no file, and do not touch an older one`,
  async () => {
    const random = randomFrom(SEED);
    const exports = await FullExports.create();
    try {
      for (let time = 1; time <= TIMES; time += 1) {
        const fault = drawFault(random);
        await exports.expectRefused(fault);
        const share = `${(fault.share * 100).toFixed(1)} %`;
        reportProgress(`full export: ${time} of ${TIMES}: ${fault.format} to ${fault.target}, ${fault.shortage} of ${share}, refused`);
      }
    } finally {
      exports.remove();
    }
  },
  3 * 60 * 60_000,
);
