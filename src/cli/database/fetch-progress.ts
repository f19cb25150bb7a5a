/** Shows the progress of the Neo4j download: a bar on a screen, a line every quarter elsewhere. */
import { SingleBar } from 'cli-progress';
import { say } from '../output';

const TITLE = 'Fetching Neo4j (once, about 120 MB)';

export interface Progress {
  at(done: number, of: number): void;
  stop(): void;
}

/** Prints nothing before the first call of `at`. */
export function fetchProgress(): Progress {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): Progress {
  let progressBar: SingleBar | null = null;
  return {
    at: (done, of) => {
      if (!progressBar) {
        progressBar = new SingleBar({ format: `${TITLE} [{bar}] {value} of {total} files`, stream: process.stderr, hideCursor: true });
        progressBar.start(of, 0);
      }
      progressBar.update(done);
    },
    stop: () => progressBar?.stop(),
  };
}

function lines(): Progress {
  let lastQuarter = -1;
  return {
    at: (done, of) => {
      const quarter = Math.floor((done / of) * 4);
      if (quarter <= lastQuarter) return;
      lastQuarter = quarter;
      say(`${TITLE}: ${done} of ${of} files`);
    },
    stop: () => {},
  };
}
