/** The driver of a database that may stop and start again, possibly at another address. */
import type { BookmarkManager, Driver } from 'neo4j-driver';
import type { DatabaseUnavailable } from '../errors';

export interface OpenedDriver {
  readonly driver: Driver;
  /** Makes every session see the writes of earlier sessions, also in a cluster. */
  readonly bookmarks: BookmarkManager;
  /** The database's name (default: the user's home database). */
  readonly name?: string;
}

export class DriverSlot {
  constructor(private state: OpenedDriver | DatabaseUnavailable) {}

  /** @throws DatabaseUnavailable while there is none, with the reason */
  get opened(): OpenedDriver {
    if ('driver' in this.state) return this.state;
    throw this.state;
  }

  get why(): DatabaseUnavailable | null {
    return 'driver' in this.state ? null : this.state;
  }

  /** Uses this driver for statements from now on. */
  async attach(opened: OpenedDriver): Promise<void> {
    await this.close();
    this.state = opened;
  }

  /** Sends no more statements and ends the running ones: they must not reach another process that uses the port next. */
  async detach(why: DatabaseUnavailable): Promise<void> {
    const closing = this.close();
    this.state = why;
    await closing;
  }

  async close(): Promise<void> {
    if ('driver' in this.state) await this.state.driver.close();
  }
}
