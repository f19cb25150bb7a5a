/** F7: `entente export` in its own process, for which there is too little space or a limit on file size, and what it leaves. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPORTERS } from '../../src/exporters/exporters';
import { record } from '../../src/recorder/recorder';
import { nodeArguments } from '../cli/node-arguments';
import { entente } from '../cli/running';
import { listFiles } from '../support/list-files';
import { connectPreparedDatabase, testDatabaseEnv } from '../support/test-database';
import { manyFacts } from './many-facts';
import { type SmallDisk, smallDisk } from './small-disk';

type TargetKind = 'FILE' | 'FOLDER' | 'ZIP' | 'STDOUT';
/** What is too small: the disk of the export, the disk of temporary files, or the size that a file may have. */
type Shortage = 'DISK' | 'TEMPORARY' | 'LIMIT';

export interface ExportFault {
  readonly format: string;
  readonly target: TargetKind;
  readonly shortage: Shortage;
  /** What there is, as a share of what the export needs. */
  readonly share: number;
}

/** What an export to a target needs, in bytes. */
type Needs = Readonly<Record<Shortage, number>>;

const FACTS = 300;
const DISK_MIB = 48;
const OLDER = 'an older export';
const NAME = 'graph';
/** Lines about progress, if the machine is slow. */
const PROGRESS = / rows\/s, /;
const SAYS_WHY =
  /^--out: the export could not be written(?: to its end)?: (?:ENOSPC: no space left on device|EFBIG: file too large), \w+\. (?:Nothing was left|What was written of it is not complete)\.$/;

/** Any format to any target, with any shortage. */
export function drawFault(random: () => number): ExportFault {
  const oneOf = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const { name: format, form } = oneOf(EXPORTERS);
  const target = oneOf<TargetKind>([form === 'FILE' ? 'FILE' : 'FOLDER', 'ZIP', 'STDOUT']);
  return {
    format,
    target,
    shortage: oneOf<Shortage>(target === 'ZIP' ? ['DISK', 'TEMPORARY', 'LIMIT'] : ['DISK', 'LIMIT']),
    share: random(),
  };
}

export class FullExports {
  private readonly disk: SmallDisk = smallDisk(DISK_MIB);
  private readonly folder = mkdtempSync(join(tmpdir(), 'entente-full-exports-'));
  private readonly needs = new Map<string, Needs>();
  private readonly env = process.env;

  private constructor() {
    process.env = { ...this.env, ...testDatabaseEnv() };
  }

  /** Some hundreds of assertions, in the database of the test run. */
  static async create(): Promise<FullExports> {
    const db = await connectPreparedDatabase();
    await record(db, manyFacts(FACTS), { key: 'many', by: 'test', why: 'exports that do not fit' });
    await db.close();
    return new FullExports();
  }

  /** The export fails, says why in one line, leaves no file, and does not touch an older one. */
  async expectRefused(fault: ExportFault): Promise<void> {
    const { format, target, shortage, share } = fault;
    const bytes = Math.floor(share * (await this.needsFor(format, target))[shortage]);
    const [out, temporary] = this.makeFolders(shortage);
    writeOlder(out, target);
    if (shortage !== 'LIMIT') this.disk.fill(bytes);
    const { code, said } = await exportInto(fault, out, { temporary, limit: shortage === 'LIMIT' ? bytes : null });
    expect({ ...fault, bytes, code, said, left: readLeft(out, target), temporary: readdirSync(temporary) }).toEqual({
      ...{ ...fault, bytes, code: 1, said: [expect.stringMatching(SAYS_WHY)] },
      ...{ left: readOlder(target), temporary: [] },
    });
  }

  remove(): void {
    process.env = this.env;
    this.disk.remove();
    rmSync(this.folder, { recursive: true });
  }

  /** A folder for the export and one for temporary files; the one that is short of space is on the small disk. */
  private makeFolders(shortage: Shortage): [out: string, temporary: string] {
    this.disk.empty();
    const place = (isShort: boolean, name: string) => {
      for (const root of [this.disk.folder, this.folder]) rmSync(join(root, name), { recursive: true, force: true });
      const path = join(isShort ? this.disk.folder : this.folder, name);
      mkdirSync(path);
      return path;
    };
    return [place(shortage === 'DISK', 'out'), place(shortage === 'TEMPORARY', 'temporary')];
  }

  /** Measured once for each, by an export that has everything it needs. */
  private async needsFor(format: string, target: TargetKind): Promise<Needs> {
    const key = `${format} ${target}`;
    const needs = this.needs.get(key) ?? (await this.measure(format, target));
    this.needs.set(key, needs);
    return needs;
  }

  private async measure(format: string, target: TargetKind): Promise<Needs> {
    const form = EXPORTERS.find(({ name }) => name === format)?.form;
    // Standard output gets the bytes of the file or of the zip, and no manifest beside them.
    const same = target !== 'STDOUT' ? target : form === 'FILE' ? 'FILE' : 'ZIP';
    const [out] = this.makeFolders('LIMIT');
    const { code, stdout, stderr } = await entente(...argumentsFor(format, join(out, nameFor(same))));
    if (code !== 0) throw new Error(`${format} to ${target}: ${stderr}`);
    const written = JSON.parse(stdout) as { files: { bytes: number }[] };
    const contents = written.files.map(({ bytes }) => bytes);
    const sizes = listFiles(out).map((path) => statSync(path).size);
    const sum = (numbers: number[]) => numbers.reduce((total, bytes) => total + bytes, 0);
    if (target === 'STDOUT') sizes.splice(0, sizes.length, statSync(join(out, nameFor(same))).size);
    return { DISK: sum(sizes), TEMPORARY: sum(contents), LIMIT: Math.max(...sizes, ...(target === 'ZIP' ? contents : [])) };
  }
}

const nameFor = (target: TargetKind): string => (target === 'ZIP' ? `${NAME}.zip` : NAME);

function argumentsFor(format: string, out: string): string[] {
  const scope = format === 'dyad-years' ? ['--of', 'state:S0,state:S1,state:S2,state:S3', '--from', '1950', '--to', '1999'] : [];
  return ['export', format, ...scope, '--out', out];
}

/** What had the name of the export before; a folder may only be replaced if it is empty. */
function writeOlder(out: string, target: TargetKind): void {
  if (target === 'FOLDER') mkdirSync(join(out, NAME));
  for (const [name, text] of Object.entries(readOlder(target))) if (text !== null) writeFileSync(join(out, name), text);
}

/** By name: the text of each file; null for an empty folder. */
function readOlder(target: TargetKind): Record<string, string | null> {
  if (target === 'STDOUT') return {};
  if (target === 'FOLDER') return { [NAME]: null };
  return { [nameFor(target)]: OLDER, ...(target === 'FILE' && { [`${NAME}.manifest.json`]: `${OLDER}, its manifest` }) };
}

function readLeft(out: string, target: TargetKind): Record<string, string | null> {
  // The shell that redirects standard output has created this file.
  if (target === 'STDOUT') rmSync(join(out, NAME));
  const entries = readdirSync(out, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => [entry.name, entry.isFile() ? readFileSync(join(entry.parentPath, entry.name), 'utf8') : null]),
  );
}

async function exportInto(
  { format, target }: ExportFault,
  out: string,
  { temporary, limit }: { readonly temporary: string; readonly limit: number | null },
): Promise<{ code: number | null; said: string[] }> {
  const path = join(out, nameFor(target));
  const words = [process.execPath, ...nodeArguments(...argumentsFor(format, target === 'STDOUT' ? '-' : path))];
  const [program = '', ...rest] = limit === null ? words : ['prlimit', `--fsize=${limit}:${limit}`, ...words];
  const output = target === 'STDOUT' ? openSync(path, 'w') : null;
  const child = spawn(program, rest, {
    // Compiled code is kept where other processes of tests keep it.
    env: { SWC_NODE_CACHE_DIR: join(tmpdir(), `swc-node-${process.getuid?.()}`), ...process.env, TMPDIR: temporary },
    stdio: ['ignore', output ?? 'ignore', 'pipe'],
  });
  if (output !== null) closeSync(output);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: said.split('\n').filter((line) => line !== '' && !PROGRESS.test(line)) };
}
