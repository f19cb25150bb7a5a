/** docs/data-model.md is up to date. "npm run docs" rewrites it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRewriting } from '../support/rewriting';
import { dataModel } from './data-model';

const FILE = join(__dirname, '../../docs/data-model.md');

test('docs/data-model.md describes the current schema folder', () => {
  const printed = dataModel();
  if (isRewriting('UPDATE_DOCS')) writeFileSync(FILE, printed);
  expect(readFileSync(FILE, 'utf8')).toBe(printed);
});

test('every entry of the document has a description', () => {
  expect(dataModel().match(/\|\s+\|$/gm)).toBeNull();
});
