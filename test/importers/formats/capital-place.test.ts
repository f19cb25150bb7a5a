/** The capitals that data sets share with the seed are the places that the seed has. */
import { checkedFacts, SEED_FOLDER } from '../../../src/cli/checked-facts';
import { SEED_PLACES } from '../../../src/importers/formats/capital-place';

describe('SEED_PLACES', () => {
  const places = checkedFacts(SEED_FOLDER).facts.flatMap((fact) => (fact.fact === 'entity' && fact.label === 'Place' ? [fact] : []));

  test.each(Object.entries(SEED_PLACES))('%s is a place of the seed under that name', (name, { id }) => {
    expect(places.find((place) => place.id === id)?.properties['name']).toBe(name);
  });
});
