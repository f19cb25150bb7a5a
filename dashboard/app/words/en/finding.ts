/** Finding entities by name. */
export const finding = {
  anything: 'Find a state, person, treaty, event…',
  none: 'Nothing is recorded under that name.',
  similar: 'Nothing is recorded under that name. Similar names:',
  failed: 'The search failed.',
  more: (shown: number, total: number) => `The best ${shown} of ${total}. Keep typing to narrow the list.`,
  most: (count: number) => `${count} is the maximum. Remove one to add another.`,
  andMore: (count: number) => `and ${count} more`,
  fewer: 'Show fewer',
  add: 'Add an entity',
  remove: (name: string) => `Remove ${name}`,
};
