/** Where a form of the editor is shown. */
export interface EditFormPlace {
  /** Closes the drawer after the change was recorded. */
  readonly onDone: () => void;
}
