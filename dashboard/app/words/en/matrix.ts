/** The matrix of pairs. */
export const matrix = {
  title: 'Which pairs are close, hostile, silent?',
  about:
    'One measure of every pair in one year. A hatched cell is not zero: no source covers that year for both, and the number in it is only what is told.',
  actors: 'Actors',
  measure: 'Measure',
  year: 'Year',
  choose: 'Choose at least two actors.',
  moreActors: 'For the pairs of up to 200 actors, take dyad-years from Exports.',
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
    'Cells of a stronger colour hold more. Hatched cells are not covered: the number is what is told, not a count of all. A cell opens the dossier of the two.',
};
