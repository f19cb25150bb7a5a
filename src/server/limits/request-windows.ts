/** Counts requests by address, in windows of a clock that is never set: setting the machine's clock back blocks nobody for a day. */
import type { FastifyRateLimitStore } from '@fastify/rate-limit';

/** Addresses held at once; the one that began its window first makes room. */
const MAX_ADDRESSES = 5_000;

interface Window {
  readonly began: number;
  count: number;
}

/** The store of @fastify/rate-limit, which by itself goes by the wall clock. */
export class RequestWindows implements FastifyRateLimitStore {
  private readonly windows = new Map<string, Window>();

  incr(
    address: string,
    callback: (error: Error | null, result?: { current: number; ttl: number }) => void,
    windowMs: number = 60_000,
  ): void {
    const now = performance.now();
    let window = this.windows.get(address);
    if (window === undefined || now - window.began >= windowMs) {
      this.windows.delete(address);
      window = { began: now, count: 0 };
      this.windows.set(address, window);
      if (this.windows.size > MAX_ADDRESSES) this.windows.delete(this.windows.keys().next().value as string);
    }
    window.count += 1;
    callback(null, { current: window.count, ttl: Math.ceil(windowMs - (now - window.began)) });
  }

  child(): RequestWindows {
    return new RequestWindows();
  }
}
