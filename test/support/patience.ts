/** A busy machine is slower than a quiet one, and a real database than a unit; a hang is still a failure. */
jest.setTimeout(60_000);
