/** The examples of a page: blocks of code in the order of the page, each with the output that the page gives. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(__dirname, '../../docs/working-with-exports.md');

export interface Example {
  /** One of sh, python, sql and r. */
  readonly language: string;
  readonly code: string;
  /** The output; null if the page gives none. */
  readonly answer: string | null;
  /** The language and the number of the example in it, such as `python 2`. */
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

/** The output that the page gives. DOCS=write puts the present output into the page instead, for someone to read and check. */
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
