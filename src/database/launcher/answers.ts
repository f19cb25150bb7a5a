/** Whether a process accepts connections on a port of this machine. Only the operating system knows which process it is. */
import { connect } from 'node:net';

/** Cheap enough to repeat while a database starts; it sends nothing. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const say = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => say(true)).once('error', () => say(false));
  });
}
