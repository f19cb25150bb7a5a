/** The driver of a database that may go away and come back, at another address even. */
import type { BookmarkManager, Driver } from 'neo4j-driver';
import type { DatabaseUnavailable } from '../errors';

export interface OpenedDriver {
  readonly driver: Driver;
  /** Makes every session see what the ones before have written, in a cluster too. */
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

  /** Statements go through this one from now on. */
  async attach(opened: OpenedDriver): Promise<void> {
    await this.close();
    this.state = opened;
  }

  /** No statement is sent any more, and those under way end: they must not reach another process that takes the port next. */
  async detach(why: DatabaseUnavailable): Promise<void> {
    const closing = this.close();
    this.state = why;
    await closing;
  }

  async close(): Promise<void> {
    if ('driver' in this.state) await this.state.driver.close();
  }
}
