/** docs/exports.md describes each format as its own file does. "npm run docs" rewrites it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_ARGUMENTS, FORMAT_ARGUMENTS } from '../../src/export/export-arguments';
import { readExportRequest } from '../../src/export/export-request';
import { EXPORTERS } from '../../src/exporters/exporters';
import { isRewriting } from '../support/rewriting';
import { exportsReference } from './exports-reference';

const FILE = join(__dirname, '../../docs/exports.md');

describe('docs/exports.md', () => {
  test('gives the description of every format', () => {
    if (isRewriting('UPDATE_DOCS')) writeFileSync(FILE, exportsReference());
    expect(readFileSync(FILE, 'utf8')).toBe(exportsReference());
  });

  test('shows commands and addresses that are accepted', () => {
    const text = exportsReference();
    const commands = [...text.matchAll(/^entente export (\S+)(.*)$/gm)].map(([, format, rest]) => {
      const values = Object.fromEntries([...rest!.matchAll(/--(\S+) (\S+)/g)].map(([, name, value]) => [name!, value!]));
      return readExportRequest(format!, { ...values, out: undefined });
    });
    const addresses = [...text.matchAll(/\/export\/(\w+)\?([^']+)'/g)].map(([, format, query]) =>
      readExportRequest(format!, Object.fromEntries(new URLSearchParams(query))),
    );
    expect([commands.length, addresses.length]).toEqual([3, 1]);
  });
});

describe('the arguments of an export', () => {
  test('include every option of every format, and no other', () => {
    const options = new Set(EXPORTERS.flatMap((exporter) => exporter.options.map(({ name }) => name)));
    expect(new Set(FORMAT_ARGUMENTS.map(({ name }) => name))).toEqual(options);
    expect(new Set(EXPORT_ARGUMENTS.map(({ name }) => name)).size).toBe(EXPORT_ARGUMENTS.length);
  });
});
