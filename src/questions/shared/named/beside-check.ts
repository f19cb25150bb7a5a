/** Does work while the ids that a question names are being checked. */

/** The result of the work; if both fail, the error of the check, as if the work had not begun before. */
export async function besideCheck<Result>(check: Promise<unknown>, work: Promise<Result>): Promise<Result> {
  // The check may still run when the work fails.
  work.catch(() => {});
  await check;
  return work;
}
