/** The address to copy as the link to a panel. */
import { readAddress, writeAddress } from '../address/address';

/**
 * The address of the panel `id` on the page at `href`, with its lens.
 * With `recording`, the link keeps to what was recorded by then, so it shows the same next year. Null follows the newest recording.
 */
export function linkAddress(href: string, id: string, recording: number | null): string {
  const { origin, pathname, search } = new URL(href);
  const known = recording === null ? undefined : `#${recording}`;
  return `${origin}${pathname}${writeAddress({ ...readAddress(search), known })}#${id}`;
}
