/** `entente recordings`: what was recorded, when, by whom and why. */
import { Command, InvalidArgumentError } from 'commander';

export function recordingsCommand(): Command {
  return new Command('recordings')
    .summary('list what was recorded, when and why')
    .description('Prints the newest recordings: number, instant, who, why, from which file, and what each changed.')
    .option('--first <n>', 'how many', wholeNumber, 20)
    .addHelpText('after', EXAMPLES)
    .action(recordings);
}

const EXAMPLES = `
Newest first: a table at a terminal, a JSON list into a pipe or a file. The number ("seq") is what knownAt takes: @lens(knownAt: "#2").

Examples:
  entente recordings
  entente recordings --first 1 | jq '.[0].seq'`;

function wholeNumber(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= 1000) return value;
  throw new InvalidArgumentError('Accepted: a whole number from 1 to 1000.');
}

async function recordings(options: { first: number }): Promise<void> {
  const { printRecordings } = require('../print-recordings') as typeof import('../print-recordings');
  await printRecordings(options.first);
}
