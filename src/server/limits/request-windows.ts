/** Counts requests by address, in windows of a clock that is never set: setting the machine's clock back blocks nobody for a day. */
import type { FastifyRateLimitStore } from '@fastify/rate-limit';
import { LRUCache } from 'lru-cache';

/** Addresses held at once; the one that began its window first makes room. */
const MAX_ADDRESSES = 5_000;

interface Window {
  readonly startedAt: number;
  count: number;
}

/** The store of @fastify/rate-limit, which by itself goes by the wall clock. */
export class RequestWindows implements FastifyRateLimitStore {
  private readonly windows = new LRUCache<string, Window>({ max: MAX_ADDRESSES });

  incr(
    address: string,
    callback: (error: Error | null, result?: { current: number; ttl: number }) => void,
    windowMs: number = 60_000,
  ): void {
    const now = performance.now();
    // Reading leaves the order as it is: an address keeps its place only by the window it began.
    let window = this.windows.peek(address);
    if (window === undefined || now - window.startedAt >= windowMs) {
      window = { startedAt: now, count: 0 };
      this.windows.set(address, window);
    }
    window.count += 1;
    callback(null, { current: window.count, ttl: Math.ceil(windowMs - (now - window.startedAt)) });
  }

  child(): RequestWindows {
    return new RequestWindows();
  }
}
