/** F17: fifty copies of the files of a database that is written to, at moments that a seed chooses. ROUNDS and SEED set other values. */
import { reportProgress } from '../support/report-progress';
import { drawPowerLoss, PowerLosses } from './power-losses';
import { randomFrom } from './random-from';

const ROUNDS = Number(process.env['ROUNDS'] ?? 50);
const SEED = Number(process.env['SEED'] ?? 1);

test(
  `${ROUNDS} copies of a database that is written to (seed ${SEED}) recover, or are refused; those of a stopped one all recover`,
  async () => {
    const random = randomFrom(SEED);
    const losses = await PowerLosses.create();
    const counts = { stopped: 0, running: 0, refused: 0 };
    try {
      for (let round = 1; round <= ROUNDS; round += 1) {
        const loss = drawPowerLoss(random);
        const refusal = await losses.copyAndUse(loss, random);
        if (loss.isStopped) expect({ loss, refusal }).toEqual({ loss, refusal: null });
        counts[refusal !== null ? 'refused' : loss.isStopped ? 'stopped' : 'running'] += 1;
        const end = refusal === null ? 'recovered' : `refused: ${refusal}`;
        reportProgress(
          `power loss: ${round} of ${ROUNDS}: ${JSON.stringify(loss)} ${end}; ${JSON.stringify(counts)}, ${losses.promised} acknowledged, 0 lost`,
        );
      }
    } finally {
      await losses.remove();
    }
  },
  6 * 60 * 60_000,
);
