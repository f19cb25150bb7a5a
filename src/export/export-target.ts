/** The destination of an export. */

/** Exactly one of `finish` and `abandon` is called; no other call follows it. */
export interface ExportTarget {
  /** Resolves when more may be written. Calls for different files may alternate. */
  write(file: string, bytes: Uint8Array): Promise<void>;
  /** All files are complete: they may now appear under their names, with their manifest. */
  finish(manifest: string): Promise<void>;
  /** The export failed: no file remains under a final name. */
  abandon(): Promise<void>;
}
