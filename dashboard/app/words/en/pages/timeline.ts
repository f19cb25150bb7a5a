/** The timeline. */
export const timeline = {
  title: 'What happened when?',
  about:
    'Every spell of every tie of the chosen entities, by the earliest day on which it may have begun. The lens applies here too: with a day, only what was in force on it.',
  list: 'Entries in chronological order',
  density: 'How many entries begin in each year?',
  of: 'Entities',
  from: 'From',
  to: 'To',
  types: 'Tie type',
  anyType: 'all types',
  choose: 'Choose an entity to see its timeline.',
  columns: {
    when: 'When',
    what: 'What',
    standing: 'Standing',
    sources: 'Sources',
    year: 'Year',
    entries: 'Begin',
    uncertain: 'of which uncertain',
  },
  densityLabel: (first: number, last: number) => `Entries that begin in each year from ${first} to ${last}; the table has the same data.`,
  densityLegend: 'The hatched part of a bar has an uncertain beginning. Choose a year in the table to show only that year.',
  notDrawn: (count: number, first: number) =>
    count === 1 ? `One that begins before ${first} is not drawn.` : `${count} that begin before ${first} are not drawn.`,
  undated: (count: number) =>
    count === 1 ? 'One has no known beginning; it comes first.' : `${count.toLocaleString('en')} have no known beginning; they come first.`,
  yearAlone: (year: number) => `only ${year}`,
};
