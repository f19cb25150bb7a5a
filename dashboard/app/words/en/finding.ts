/** Finding entities by name. */
export const finding = {
  anything: 'Find a state, person, treaty, event…',
  none: 'Nothing of that name is recorded.',
  failed: 'The search failed.',
  more: (shown: number, total: number) => `The best ${shown} of ${total}; go on typing for fewer.`,
  most: (count: number) => `${count} stand here, which is the most. Take one away to add another.`,
  andMore: (count: number) => `and ${count} more`,
  fewer: 'Name fewer',
  add: 'Add somebody or something',
  remove: (name: string) => `Remove ${name}`,
};
