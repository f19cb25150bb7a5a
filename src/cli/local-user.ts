/** Who uses the command line: recordings store the name as `by`. */
import { userInfo } from 'node:os';

/** The name of the operating system's user; "command line" where it has none, as in some containers. */
export function localUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'command line';
  }
}
