import type { ReactNode } from 'react';

interface InlineListProps<Item> {
  readonly items: readonly Item[];
  readonly toKey: (item: Item) => string;
  readonly render: (item: Item) => ReactNode;
}

/** Items in one line, separated by dots. */
export function InlineList<Item>({ items, toKey, render }: InlineListProps<Item>) {
  return items.map((item, index) => (
    <span key={toKey(item)}>
      {index > 0 && ' · '}
      {render(item)}
    </span>
  ));
}
