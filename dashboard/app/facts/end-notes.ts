/** Sources as numbered notes at the end of a printed page. Each fact carries numbers; the notes give the source for each number. */

export interface NotedSource {
  readonly id: string;
  readonly name: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** All sources shown since the page was loaded, by id. The mark of a fact names its sources by their ids. */
const seen = new Map<string, NotedSource>();

/** Registers the sources and returns their ids for a mark, separated by spaces. */
export function noteMark(sources: readonly NotedSource[]): string {
  for (const source of sources) seen.set(source.id, source);
  return [...new Set(sources.map(({ id }) => id))].join(' ');
}

/** Numbers the marks under a node in document order, writes the numbers into them, and returns the sources in that order. */
export function numberMarks(root: ParentNode): NotedSource[] {
  const numbers = new Map<string, number>();
  for (const mark of root.querySelectorAll<HTMLElement>('[data-sources]')) {
    const ids = (mark.dataset['sources'] ?? '').split(' ').filter((id) => seen.has(id));
    for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    mark.textContent = ids.map((id) => numbers.get(id)).join(', ');
  }
  return [...numbers.keys()].map((id) => seen.get(id) as NotedSource);
}
