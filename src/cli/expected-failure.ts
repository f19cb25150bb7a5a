/** A failure that is not a mistake and has its own message: stopped by the user, the disk is full. Exit 1. */

export class ExpectedFailure extends Error {}
