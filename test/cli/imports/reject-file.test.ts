/** A reject file that cannot be written is reported clearly, and before the import if that can be known. */
import { existsSync, readFileSync } from 'node:fs';
import { RejectFile } from '../../../src/cli/imports/reject-file';
import { InvalidArgument } from '../../../src/errors';
import type { RejectedRow } from '../../../src/importers/emitter/read-row';
import { writtenFiles } from '../../importers/support/written-file';

const ROW: RejectedRow = {
  outcome: 'rejected',
  place: 'a: b.csv:7',
  column: 'who',
  value: '=1+1',
  reason: 'is "nobody".',
  row: ['1', '=1+1', 'a, b'],
};

describe('RejectFile', () => {
  const files = writtenFiles();
  afterAll(() => files.remove());

  test('contains each row with file, line, column, value and reason; text that looks like a formula stays text', () => {
    const path = files.write('rejects.csv', 'of an earlier import');
    const rejects = new RejectFile(path);
    rejects.write(ROW);
    rejects.write({ ...ROW, value: null });
    expect([rejects.close(), rejects.close()]).toEqual([true, true]);
    expect(readFileSync(path, 'utf8')).toBe(
      [
        'file,line,column,value,reason,row',
        `a: b.csv,7,who,'=1+1,"is ""nobody"".","1,=1+1,""a, b"""`,
        `a: b.csv,7,who,,"is ""nobody"".","1,=1+1,""a, b"""`,
        '',
      ].join('\n'),
    );
  });

  test('is not created, and an existing file is not changed, if no row is rejected', () => {
    const earlier = files.write('earlier.csv', 'of an earlier import');
    expect(new RejectFile(earlier).close()).toBe(false);
    expect(readFileSync(earlier, 'utf8')).toBe('of an earlier import');
    const none = `${earlier}.none`;
    expect([new RejectFile(none).close(), existsSync(none)]).toEqual([false, false]);
  });

  test('is refused at once if its folder does not exist', () => {
    const refused = () => new RejectFile('/nowhere/rejects.csv');
    expect(refused).toThrow(InvalidArgument);
    expect(refused).toThrow(
      '--rejects: "/nowhere/rejects.csv" cannot be written (ENOENT). Accepted: a file in a folder that is there and may be written to.',
    );
  });

  test.each([
    ['/dev/full', 'ENOSPC'],
    ['.', 'EISDIR'],
  ])('is refused at the first row that cannot be written to %s', (path, code) => {
    const rejects = new RejectFile(path);
    expect(() => rejects.write(ROW)).toThrow(`--rejects: "${path}" cannot be written (${code}).`);
    rejects.close();
  });
});
