/** A file that cannot be read at all, as the error that people see. */
import { InvalidFact } from '../../errors';

/** The error of a file, at a line where one is known. */
export function fileProblem(file: string, line: number | null, what: string, cause?: unknown): InvalidFact {
  return new InvalidFact([{ where: line === null ? file : `${file}:${line}`, what }], { cause });
}
