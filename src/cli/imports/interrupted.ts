/** Raised inside an import when the user stops it; the recorder then undoes what was written. */
import { ToldFailure } from '../told-failure';

export class Interrupted extends ToldFailure {
  constructor() {
    super('interrupted: nothing was recorded, the database is as it was before.');
  }
}
