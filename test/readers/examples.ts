/** The examples of a page: blocks of code in the order in which they stand, each with what the page says that it prints. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(__dirname, '../../docs/working-with-exports.md');

export interface Example {
  /** sh, python, sql or r. */
  readonly language: string;
  readonly code: string;
  /** What it prints; null where no answer follows. */
  readonly answer: string | null;
  /** `python 2`: the language, and which of its examples. */
  readonly name: string;
}

const BLOCKS = /```(sh|python|sql|r)\n([\s\S]*?)```(?:\n\n```text\n([\s\S]*?)```)?/g;

export function examples(): Example[] {
  const seen = new Map<string, number>();
  return [...readFileSync(PAGE, 'utf8').matchAll(BLOCKS)].map(([, language = '', code = '', answer = null]) => {
    const number = (seen.get(language) ?? 0) + 1;
    seen.set(language, number);
    return { language, code, answer, name: `${language} ${number}` };
  });
}

/** The answer that the page gives; DOCS=write puts the present one into the page instead, to be read and checked. */
export function answerInPage({ name, language, code, answer }: Example, present: string): string {
  if (process.env['DOCS'] === 'write') {
    if (process.env['CI']) throw new Error('Pages are not written in CI.');
    const block = `\`\`\`${language}\n${code}\`\`\`\n`;
    const [before, after = ''] = readFileSync(PAGE, 'utf8').split(block);
    writeFileSync(PAGE, `${before}${block}\n\`\`\`text\n${present}\`\`\`\n${after.replace(/^\n```text\n[\s\S]*?```\n/, '')}`);
    return present;
  }
  if (answer === null) throw new Error(`${name}: no answer follows it. Run with DOCS=write, check what it says, and commit it.`);
  return answer;
}
