/** Whether anybody takes a connection on a port of this machine. Who it is must be asked of the operating system. */
import { connect } from 'node:net';

/** Cheap enough to be asked again and again while a database starts; nothing is sent. */
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
