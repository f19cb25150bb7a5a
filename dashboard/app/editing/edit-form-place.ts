/** Where a form of the editor stands. */
export interface EditFormPlace {
  /** Closes the drawer after it was recorded. */
  readonly onDone: () => void;
}
