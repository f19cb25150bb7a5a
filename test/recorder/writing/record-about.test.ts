/** What a recording says about itself can be stored and shown unchanged. */
import { GraphInMemory } from '../../../src/recorder/recorder';
import { checkAbout } from '../../../src/recorder/writing/record-about';
import { entity } from '../facts';

describe('checkAbout', () => {
  test.each([
    [{ by: 'tester', why: 'a\u0001' }, 'why: "a\\u0001" holds the character U+0001 at place 2. Accepted: text without control characters.'],
    [
      { by: '\u001b[2J', why: 'a test' },
      'by: "\\u001b[2J" holds the character U+001B at place 1. Accepted: text without control characters.',
    ],
    [
      { by: 'tester', why: 'a test', file: 'x\u0085.csv' },
      'file: "x\\u0085.csv" holds the character U+0085 at place 2. Accepted: text without control characters.',
    ],
  ])('refuses %j', (about, message) => {
    expect(() => checkAbout(about)).toThrow(message);
  });

  test('accepts any reason in any script', () => {
    expect(() => checkAbout({ by: 'tester', why: 'ہم نے پڑھا\nand “corrected”', file: null })).not.toThrow();
  });

  test('runs before anything is stored', async () => {
    const graph = new GraphInMemory();
    await expect(graph.record([entity('state:PAK')], { key: 'x', by: 'tester', why: 'a\u0001' })).rejects.toThrow('why: ');
  });
});
