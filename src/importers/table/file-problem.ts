/** Builds the error that people see for a file that cannot be read at all. */
import { InvalidFact } from '../../errors';

/** The error of a file, with the line if it is known. */
export function fileProblem(file: string, line: number | null, what: string, cause?: unknown): InvalidFact {
  return new InvalidFact([{ where: line === null ? file : `${file}:${line}`, what }], { cause });
}
