/**
 * How long lists in the answers of questions usually are, where no page size says so: a tie has a few spells, not twenty. `1` marks lists whose
 * length the question's own `first` has counted already.
 */
export const LIST_LENGTHS: Readonly<Record<string, number>> = {
  'Tie.voices': 4,
  'Tie.spells': 3,
  'Spell.assertions': 2,
  'Assertion.attributes': 3,
  'PathAnswer.paths': 1,
  'PathAnswer.unopened': 1,
  'Path.entities': 5,
  'Path.hops': 4,
  'Path.intervals': 2,
  'PathHop.alternatives': 2,
  'Neighbourhood.entities': 1,
  'Neighbourhood.ties': 1,
  'Neighbourhood.tieTypes': 1,
  'Neighbourhood.kinds': 1,
  'Neighbourhood.rings': 1,
  'Neighbourhood.unopened': 1,
  'SharedMembership.memberships': 3,
  'SharedMembership.intervals': 5,
  'SharedMembership.coverage': 2,
  'CommonInterval.certain': 1,
  'CommonInterval.members': 3,
  'Comparison.counts': 1,
  'TieChange.records': 2,
};
