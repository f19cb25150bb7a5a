/** The records mark an assertion whose date lies before one of the two ends existed. */
import { factsOfCase, recordsOf } from './support/records-of';

test.each([
  ['1996-04-26', true],
  ['2005-07-05', false],
])('a membership from %s in an organisation founded in 2001 is outside existence: %s', (start, outside) => {
  const facts = factsOfCase([
    { entity: { id: 'state:IND', name: 'India' } },
    { entity: { id: 'organisation:SCO', name: 'SCO', founded: '2001-06-15' } },
    { tie: 'MEMBER_OF', subject: 'state:IND', object: 'organisation:SCO', start, endStatus: 'ONGOING', status: 'FULL' },
  ]);
  const ties = recordsOf(facts).flatMap((one) => (one.record === 'tie' ? [one] : []));
  expect(ties.flatMap(({ spells }) => spells.flatMap(({ assertions }) => assertions.map((one) => one.outsideExistence)))).toEqual([
    outside,
  ]);
});
