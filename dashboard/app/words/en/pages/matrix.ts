/** The matrix of pairs. */
export const matrix = {
  title: 'Compare all pairs of actors',
  about:
    'One measure for every pair in one year. A hatched cell is not a zero: no source covers that year for both, and its number counts only what is recorded.',
  actors: 'Actors',
  measure: 'Measure',
  year: 'Year',
  order: 'Order',
  orders: { chosen: 'as chosen', name: 'by name', total: 'most first', alike: 'similar together' },
  choose: 'Choose at least two actors.',
  membersOf: 'Use the members of…',
  membersTaken: (count: number, name: string) => `Now showing ${count} members of ${name} in that year.`,
  canvas: (actors: number) =>
    `Heat map of ${actors} actors. Use the arrow keys to move and Enter to open the dossier of a pair; the table has the same data.`,
  canvasKeys: 'Point at a cell, or use the arrow keys. Enter or a click opens the dossier of the pair.',
  notThere: (a: string, b: string) => `${a} and ${b}: not loaded yet, or not both in existence in that year`,
  question: (measure: string, year: number) => `${measure} of each pair in ${year}`,
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
  columns: { a: 'First', b: 'Second', value: 'Value', told: 'Recorded', covered: 'Covered by', counted: 'Counted' },
  notCovered: 'not covered',
  cell: (a: string, b: string, value: number | null, count: number) =>
    value === null ? `${a} and ${b}: not covered, ${count} recorded` : `${a} and ${b}: ${value}`,
  legend:
    'A stronger colour means a higher value. Hatched cells are not covered: their number counts only what is recorded. Click a cell to open the dossier of the pair.',
};
