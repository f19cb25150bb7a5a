/** A real database is slower than a unit; a hang is still a failure. */
jest.setTimeout(60_000);
