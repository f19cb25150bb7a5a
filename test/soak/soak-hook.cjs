/** Loaded into the server of a soak test (node --expose-gc --require): tells the parent its memory after a collection, and how long its event loop was held. */
const { monitorEventLoopDelay } = require('node:perf_hooks');

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

process.on('message', (asked) => {
  const longestMs = delay.max / 1e6;
  // Twice: what the first collection lets go of may hold more.
  if (asked === 'collect') for (let times = 0; times < 2; times += 1) globalThis.gc();
  process.send({ ...process.memoryUsage(), longestMs });
  // A collection on demand holds the loop itself, and is not the server's doing.
  setTimeout(() => delay.reset(), 50).unref();
});
// The channel alone must not keep the server from ending.
process.channel.unref();
