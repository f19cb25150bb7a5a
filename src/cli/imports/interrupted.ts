/** Raised inside an import when the user stops it; the recorder then undoes what was written. */

export class Interrupted extends Error {
  constructor() {
    super('interrupted: nothing was recorded, the database is as it was before.');
  }
}
