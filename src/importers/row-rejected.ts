/** A row that cannot be imported: the column at fault, its value, and the reason. */
export class RowRejected extends Error {
  constructor(
    /** The column's name; null if no single column is at fault. */
    readonly column: string | null,
    readonly value: string | null,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** A row that names an unknown or ambiguous actor. */
export class ActorUnknown extends RowRejected {}

/** A row that repeats an earlier one, as the table's reader found. */
export class RowRepeated extends Error {
  constructor(readonly first: string) {
    super(`repeats ${first}`);
  }
}
