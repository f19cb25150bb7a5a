/** The printed data model is current. "npm run docs" rewrites it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRewriting } from '../support/rewriting';
import { dataModel } from './data-model';

const FILE = join(__dirname, '../../docs/data-model.md');

test('docs/data-model.md is what the schema folder tells', () => {
  const printed = dataModel();
  if (isRewriting('UPDATE_DOCS')) writeFileSync(FILE, printed);
  expect(readFileSync(FILE, 'utf8')).toBe(printed);
});

test('everything in it is described', () => {
  expect(dataModel().match(/\|\s+\|$/gm)).toBeNull();
});
