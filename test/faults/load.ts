/** Readers and a writer that ask a server without pause, until it accepts no more connections. */
import type { Served } from './served';

const READERS = 8;
/** After this number of answers the server is under load. */
const ANSWERS_UNDER_LOAD = 50;

export interface Outcome {
  /** Null if the connection was refused or lost. */
  readonly status: number | null;
  /** Code of the first error; the system's code if the server did not answer. */
  readonly code: string | undefined;
  readonly connection: string | null;
}

export class Load {
  /** Set when the server receives the request to stop. */
  stopping = false;
  /** The ids that were certainly recorded. */
  readonly acknowledged: string[] = [];
  readonly isUnderWay: Promise<void>;
  /** The outcomes of requests before the server was asked to stop, and of later requests. */
  readonly over: Promise<{ readonly early: readonly Outcome[]; readonly late: readonly Outcome[] }>;
  private answers = 0;
  private onUnderWay = () => {};

  constructor(private readonly server: Served) {
    this.isUnderWay = new Promise((resolve) => {
      this.onUnderWay = resolve;
    });
    const early: Outcome[] = [];
    const late: Outcome[] = [];
    const askRepeatedly = async (work: () => ReturnType<Served['ask']>) => {
      for (let open = true; open; ) {
        const before = !this.stopping;
        const outcome = await work().then(toOutcome, toLostOutcome);
        if (this.stopping) (before ? early : late).push(outcome);
        open = outcome.status !== null;
        this.answers += 1;
        if (this.answers === ANSWERS_UNDER_LOAD) this.onUnderWay();
      }
    };
    const read = () => server.ask('{ states(first: 5) { edges { node { id } } } }');
    const asking = [...Array.from({ length: READERS }, () => askRepeatedly(read)), askRepeatedly(this.writing())];
    this.over = Promise.all(asking).then(() => ({ early, late }));
  }

  private writing(): () => ReturnType<Served['ask']> {
    let number = 100;
    return async () => {
      const written = ++number;
      const reply = await this.server.recordState(written);
      if (reply.body.data?.['record']) this.acknowledged.push(`state:T${written}`);
      return reply;
    };
  }
}

function toOutcome({ status, headers, body }: Awaited<ReturnType<Served['ask']>>): Outcome {
  return { status, code: body.errors?.[0]?.extensions.code, connection: headers.get('connection') };
}

function toLostOutcome(error: Error & { cause?: { code?: string } }): Outcome {
  return { status: null, code: error.cause?.code ?? error.message, connection: null };
}
