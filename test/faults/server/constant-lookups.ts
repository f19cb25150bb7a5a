/** Lookups by id at a constant rate, however long each takes: its time counts from when it was due. */
export interface Lookup {
  readonly ms: number;
  /** The time at which it was answered, as `performance.now` gives it. */
  readonly answeredAt: number;
}

const EVERY_MS = 50;

export class ConstantLookups {
  private readonly sent: Promise<Lookup>[] = [];
  private readonly began = performance.now();
  private readonly timer = setInterval(() => this.sendDue(), EVERY_MS);

  constructor(
    private readonly origin: string,
    private readonly drawId: () => string,
  ) {}

  /** Sends no more, and waits for all answers. @throws Error if one was not answered rightly */
  async end(): Promise<readonly Lookup[]> {
    clearInterval(this.timer);
    return Promise.all(this.sent);
  }

  /** A timer that is late sends all that were due. */
  private sendDue(): void {
    for (let due = this.began + this.sent.length * EVERY_MS; due <= performance.now(); due += EVERY_MS) {
      const lookup = this.lookUp(due);
      // Reported by `end`.
      lookup.catch(() => {});
      this.sent.push(lookup);
    }
  }

  private async lookUp(due: number): Promise<Lookup> {
    const id = this.drawId();
    const reply = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'query ($id: ID!) { entity(id: $id) { id name } }', variables: { id } }),
    });
    const text = await reply.text();
    if (JSON.parse(text).data?.entity?.id !== id) throw new Error(`the lookup of ${id} was not answered (${reply.status}): ${text}`);
    const answeredAt = performance.now();
    return { ms: answeredAt - due, answeredAt };
  }
}
