/** Raised inside an import when the user stops it; the recorder then undoes what was written. */
import { ExpectedFailure } from '../expected-failure';

export class Interrupted extends ExpectedFailure {
  constructor() {
    super('interrupted: nothing was recorded, the database is as it was before.');
  }
}
