/**
 * Loaded into the server of a soak test (node --expose-gc --require). Reports to the parent its memory after a collection, and the longest
 * delay of its event loop.
 */
const { monitorEventLoopDelay } = require('node:perf_hooks');

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

process.on('message', (asked) => {
  const longestMs = delay.max / 1e6;
  // Twice: what the first collection releases may hold more.
  if (asked === 'collect') for (let times = 0; times < 2; times += 1) globalThis.gc();
  process.send({ ...process.memoryUsage(), longestMs });
  // A requested collection itself delays the loop, and is not caused by the server.
  setTimeout(() => delay.reset(), 50).unref();
});
// The channel alone must not keep the server running.
process.channel.unref();
