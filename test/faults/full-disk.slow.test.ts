/** Fills the disk twenty times, down to a free space that a seed chooses. TIMES and SEED set other values. */
import { reportProgress } from '../support/report-progress';
import { fillDisks } from './fill-disks';
import { randomFrom } from './random-from';
import { MIB } from './small-disk';

const TIMES = Number(process.env['TIMES'] ?? 20);
const SEED = Number(process.env['SEED'] ?? 1);

test(
  `a disk that is full ${TIMES} times (seed ${SEED}) loses nothing that was acknowledged`,
  async () => {
    const random = randomFrom(SEED);
    let filled = 0;
    await fillDisks(
      TIMES,
      () => Math.floor(random() * 24 * MIB),
      ({ failure, acknowledged, stored: there }) => {
        expect(failure.message).toMatch(/^The disk is full/);
        expect(there).toEqual(expect.arrayContaining([...acknowledged]));
        filled += 1;
        reportProgress(`full disk: ${filled} of ${TIMES}, ${acknowledged.length} acknowledged, all there`);
      },
    );
  },
  3 * 60 * 60_000,
);
