/**
 * Counts requests per address, in windows of a clock that cannot be set: setting the machine's clock back must not block an address for a
 * day.
 */
import type { FastifyRateLimitStore } from '@fastify/rate-limit';
import { LRUCache } from 'lru-cache';

/** Maximum number of addresses in memory; the address with the oldest window is removed to make room. */
const MAX_ADDRESSES = 5_000;

interface Window {
  readonly startedAt: number;
  count: number;
}

/** The store for @fastify/rate-limit, whose own store uses the wall clock. */
export class RequestWindows implements FastifyRateLimitStore {
  private readonly windows = new LRUCache<string, Window>({ max: MAX_ADDRESSES });

  incr(
    address: string,
    callback: (error: Error | null, result?: { current: number; ttl: number }) => void,
    windowMs: number = 60_000,
  ): void {
    const now = performance.now();
    // Reading must not change the order: the order of addresses depends only on the start of their windows.
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
