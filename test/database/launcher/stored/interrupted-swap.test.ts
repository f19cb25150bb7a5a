/**
 * Power loss and kill -9 between any two changes to files: each command stops before its first change, before its second, and so on to its
 * last. The next command then finds either all of the old data or all of the new. For real databases in killed processes, see test/faults.
 */
import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Folders, foldersIn, makeFolders } from '../../../../src/database/launcher/folders';
import { holdsData } from '../../../../src/database/launcher/stored/holds-data';
import { settleFolder } from '../../../../src/database/launcher/stored/settle';
import { besideData, removeAll, takePlace } from '../../../../src/database/launcher/stored/swap';

const OLD = 'the old data';
const NEW = 'the new data';

let root: string;
let folders: Folders;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-swap-'));
  folders = foldersIn(join(root, 'data'));
  makeFolders(folders);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(root, { recursive: true });
});

/** Writes a database in several parts; each part says to which database it belongs. */
function fill({ data, password }: Folders, content: string): void {
  for (const part of ['databases/neo4j', 'databases/system', 'transactions/neo4j', 'dbms']) {
    mkdirSync(join(data, part), { recursive: true });
    writeFileSync(join(data, part, 'store'), content);
  }
  writeFileSync(password, `password of ${content}\n`);
}

/** Which data are in place: those of one database with its password, or a mixture. */
function found(): string {
  const stores = readdirSync(folders.data, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('store'));
  const contents = new Set(stores.map((name) => readFileSync(join(folders.data, name), 'utf8')));
  if (stores.length !== 4 || contents.size !== 1) return `a mixture: ${stores.join(', ')} of ${[...contents].join(', ')}`;
  const [content = ''] = contents;
  return readFileSync(folders.password, 'utf8') === `password of ${content}\n` ? content : `${content} with another password`;
}

class PowerLoss extends Error {}

/** Stops before change number `last`, counted over all calls that change names or content; after that, nothing changes any more. */
function loseLifeBefore(last: number): { changes(): number; back(): void } {
  let changes = 0;
  const spies = (['renameSync', 'rmSync', 'writeFileSync', 'mkdirSync', 'linkSync', 'fsyncSync'] as const).map((name) => {
    const real = fs[name] as (...given: unknown[]) => unknown;
    return jest.spyOn(fs, name as 'rmSync').mockImplementation((...given: unknown[]) => {
      if (changes >= last) throw new PowerLoss();
      changes += 1;
      return real(...given) as undefined;
    });
  });
  return { changes: () => changes, back: () => spies.forEach((spy) => void spy.mockRestore()) };
}

const replace = () =>
  besideData(folders, { what: 'entente database restore' }, async (building) => {
    makeFolders(building);
    fill(building, NEW);
    takePlace(folders);
  });

const COMMANDS = [
  { title: 'restore over data', prepare: () => fill(folders, OLD), work: replace, outcomes: [OLD, NEW] },
  { title: 'restore or build where there were none', prepare: () => {}, work: replace, outcomes: [null, NEW] },
  { title: 'reset', prepare: () => fill(folders, OLD), work: async () => removeAll(folders), outcomes: [OLD, null] },
] as const;

describe.each(COMMANDS)('$title, interrupted before each change', ({ prepare, work, outcomes }) => {
  const presentData = () => (existsSync(folders.data) ? found() : null);

  test('leaves the old or the new data, which holdsData recognises, and the next command reports which', async () => {
    const seen = new Set<string | null>();
    for (let last = 0; ; last += 1) {
      rmSync(folders.root, { recursive: true });
      makeFolders(folders);
      prepare();
      const life = loseLifeBefore(last);
      const error = await work().catch((reason: unknown) => reason as Error);
      life.back();
      if (error === undefined) break;
      expect(error).toBeInstanceOf(PowerLoss);
      const counted = holdsData(folders.root);
      const lines = await settleFolder(folders.root, 'a test');
      const present = presentData();
      seen.add(present);
      expect(outcomes).toContain(present);
      expect({ last, counted }).toEqual({ last, counted: present !== null });
      if (lines.length > 0) expect(lines.join()).toMatch(present === outcomes[0] ? /It is undone/ : /It is finished/);
      expect(readdirSync(folders.root).filter((name) => !['neo4j', 'neo4j-password'].includes(name))).toEqual([]);
      expect(await settleFolder(folders.root, 'a test')).toEqual([]);
    }
    expect(presentData()).toBe(outcomes[1]);
    expect([...seen]).toEqual([...outcomes]);
  });

  test('is finished or undone even if the recovery is interrupted too', async () => {
    for (let last = 0; last < 60; last += 4) {
      rmSync(folders.root, { recursive: true });
      makeFolders(folders);
      prepare();
      const life = loseLifeBefore(last);
      await work().catch(() => {});
      life.back();
      for (let again = 0; ; again += 1) {
        const second = loseLifeBefore(again);
        const error = await settleFolder(folders.root, 'a test').then(
          () => null,
          (reason: unknown) => reason as Error,
        );
        second.back();
        // In reality the process that held the lock has ended. Here it is the test process, which still runs.
        rmSync(folders.lock, { force: true });
        if (error === null) break;
        expect(error).toBeInstanceOf(PowerLoss);
      }
      expect(outcomes).toContain(presentData());
    }
  });
});
