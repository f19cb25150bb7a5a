/** Data goes to stdout as JSON, words to people go to stderr. */

/** Prints data, for programs. */
export function print(data: unknown): void {
  process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
}

/** Says something to whoever sits before the screen. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
