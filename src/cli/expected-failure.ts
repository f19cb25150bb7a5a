/** A failure that is nobody's mistake and is told in its own words: stopped by the user, the disk is full. Exit 1. */

export class ExpectedFailure extends Error {}
