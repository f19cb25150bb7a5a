/** Exploring the graph. */
export const graph = {
  title: 'What is around these?',
  about:
    'Everything within so many hops over ties that the lens shows. The legend is a filter; a name that is selected can be opened or taken as a further centre.',
  of: 'Around',
  hops: 'Within',
  hopsOf: (count: number) => (count === 1 ? '1 hop' : `${count} hops`),
  choose: 'Choose one or more to see what is around them.',
  around: 'Explore what is around it',
  question: 'Which ties are around these?',
  types: 'Types of ties',
  typeCount: (shown: number, count: number) => (shown === count ? `${count}` : `${shown} of ${count}`),
  kinds: 'Kinds',
  columns: { subject: 'Who', type: 'Tie', object: 'Whom' },
  selected: 'Selected',
  open: 'Open its dossier',
  expand: 'Take as a centre',
  cut: (shown: number, order: number) =>
    `${shown} of ${order} found are shown, the nearest and best tied first. Choose fewer types of ties or fewer hops, or take all from Exports.`,
  picture: (nodes: number, edges: number) => `${nodes} entities and ${edges} ties, drawn; the table holds the same ties.`,
  zoomIn: 'Closer',
  zoomOut: 'Farther',
  fit: 'All of it',
  asTable: 'The table is the better view of so many.',
  legend: 'Dashed lines are contested; dotted lines are possible only on the day of the lens. Ctrl and the wheel, or the buttons, zoom.',
};
