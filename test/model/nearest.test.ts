import { didYouMean } from '../../src/model/nearest';

describe('didYouMean', () => {
  test.each([
    ['PKA', ['PAK', 'IND'], ' Did you mean "PAK"?'],
    ['PKA', ['PRK', 'PAK'], ' Did you mean "PAK"?'],
    ['MEMBEROF', ['HOLDS', 'MEMBER_OF'], ' Did you mean "MEMBER_OF"?'],
    ['holds', ['BOLD', 'HOLDS'], ' Did you mean "HOLDS"?'],
    ['state:PKA', ['state:PAK', 'state:IND'], ' Did you mean "state:PAK"?'],
    ['x', ['y'], ' Did you mean "y"?'],
    ['zebra', ['PAK', 'IND'], ''],
    ['PAK', [], ''],
    ['', ['PAK'], ''],
  ])('%j among %j', (word, accepted, expected) => {
    expect(didYouMean(word, accepted)).toBe(expected);
  });

  test('names the first of equally near words, so that a message is always the same', () => {
    expect(didYouMean('PAX', ['PAK', 'PAL'])).toBe(' Did you mean "PAK"?');
  });
});
