/** Where an export goes. */

/** Exactly one of `finish` and `abandon` is called, and nothing after it. */
export interface ExportTarget {
  /** Resolves when more may be written. Bytes of different files may alternate. */
  write(file: string, bytes: Uint8Array): Promise<void>;
  /** All files are written: they may now be seen under their names, with their manifest. */
  finish(manifest: string): Promise<void>;
  /** Something failed: nothing stays under a final name. */
  abandon(): Promise<void>;
}
