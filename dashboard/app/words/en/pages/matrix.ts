/** The matrix of pairs. */
export const matrix = {
  title: 'Which pairs are close, hostile, silent?',
  about:
    'One measure of every pair in one year. A hatched cell is not zero: no source covers that year for both, and the number in it is only what is told.',
  actors: 'Actors',
  measure: 'Measure',
  year: 'Year',
  order: 'Order',
  orders: { chosen: 'as chosen', name: 'by name', total: 'most first', alike: 'alike together' },
  choose: 'Choose at least two actors.',
  membersOf: 'Take the members of…',
  membersTaken: (count: number, name: string) => `${count} members of ${name} of that year are taken.`,
  canvas: (actors: number) =>
    `Heat map of ${actors} actors. The arrow keys move, Enter opens the dossier of two; the table holds the same.`,
  canvasKeys: 'Point at a cell, or move with the arrow keys; Enter or a click opens the dossier of the two.',
  notThere: (a: string, b: string) => `${a} and ${b}: not read yet, or not both there in that year`,
  question: (measure: string, year: number) => `${measure} of each pair in ${year}?`,
  measures: {
    SHARED_ORGANISATIONS: 'Shared organisations',
    TREATIES_IN_FORCE: 'Treaties in force',
    ALLIANCES: 'Alliances',
    MEETINGS: 'Meetings',
    VISITS: 'Visits',
    MISSIONS: 'Missions',
    HOSTILE_ACTS: 'Hostile acts',
    COOPERATIVE_ACTS: 'Cooperative acts',
    DISPUTES: 'Disputes',
    RIVALRY: 'Rivalry',
  },
  columns: { a: 'One', b: 'Other', value: 'Value', told: 'Told', covered: 'Covered by', counted: 'Counted' },
  notCovered: 'not covered',
  cell: (a: string, b: string, value: number | null, told: number) =>
    value === null ? `${a} and ${b}: not covered, ${told} told` : `${a} and ${b}: ${value}`,
  legend:
    'Cells of a stronger colour hold more. Hatched cells are not covered: what is told is shown, which is not a count of all. A cell opens the dossier of the two.',
};
