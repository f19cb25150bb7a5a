/** A busy machine takes many times as long as a quiet one; a hang is still a failure. */
jest.setTimeout(600_000);
