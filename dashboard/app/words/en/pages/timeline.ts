/** What happened when. */
export const timeline = {
  title: 'What happened when?',
  about:
    'Every spell of every tie of those you choose, by the day on which it can have begun. The lens holds here too: with a day, only what was in force on it.',
  list: 'What is told of them, in the order of time?',
  density: 'How much begins in each year?',
  of: 'Of whom',
  from: 'From',
  to: 'To',
  types: 'Kinds of ties',
  anyType: 'all kinds',
  choose: 'Choose somebody or something to see its timeline.',
  columns: {
    when: 'When',
    what: 'What',
    standing: 'Standing',
    sources: 'Sources',
    year: 'Year',
    entries: 'Begin',
    uncertain: 'of which uncertain',
  },
  densityLabel: (first: number, last: number) => `Entries that begin in each year from ${first} to ${last}; the table holds the same.`,
  densityLegend: 'The hatched part of a bar has an uncertain beginning. Choose a year in the table to look at it alone.',
  notDrawn: (count: number, first: number) =>
    count === 1 ? `One that begins before ${first} is not drawn.` : `${count} that begin before ${first} are not drawn.`,
  undated: (count: number) =>
    count === 1 ? 'One has no known beginning; it comes first.' : `${count.toLocaleString('en')} have no known beginning; they come first.`,
  yearAlone: (year: number) => `${year} alone`,
};
