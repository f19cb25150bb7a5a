/** A row that cannot be told: which column stood in the way, with which value, and why. */
export class RowRejected extends Error {
  constructor(
    /** The column's name; null where the row as a whole is at fault. */
    readonly column: string | null,
    readonly value: string | null,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** A row that names an actor whom nobody knows, or who could be two. */
export class ActorUnknown extends RowRejected {}

/** A row that repeats an earlier one, found by the reader itself. */
export class RowRepeated extends Error {
  constructor(readonly first: string) {
    super(`repeats ${first}`);
  }
}
