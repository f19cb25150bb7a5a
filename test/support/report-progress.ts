/** Reports the progress of a long test on stderr line by line, so that an interrupted test has shown how much it has done. */

const startedAt = Date.now();

/** Such as `killed importer: 12 of 100 kills, 9 imports (41 s)`. */
export function reportProgress(progress: string): void {
  process.stderr.write(`${progress} (${Math.round((Date.now() - startedAt) / 1_000)} s)\n`);
}
