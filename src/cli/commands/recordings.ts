/** `entente recordings`: what was recorded, when, by whom and why. */
import { Command, InvalidArgumentError } from 'commander';

export function recordingsCommand(): Command {
  return new Command('recordings')
    .summary('list what was recorded, when and why')
    .description('Prints the newest recordings: number, instant, who, why, file, and what each changed.')
    .option('--first <n>', 'how many', wholeNumber, 20)
    .addHelpText('after', EXAMPLES)
    .action(recordings)
    .addCommand(abortCommand());
}

function abortCommand(): Command {
  return new Command('abort')
    .summary('undo the recording that an interrupted import left open')
    .description(
      'Undoes what an interrupted import wrote, as if it had never begun. It needs neither the files nor the mapping of that import. ' +
        'It is refused while the importing process is running.',
    )
    .option('--yes', 'confirm; without it the command only says what it would undo')
    .addHelpText('after', ABORT_EXAMPLES)
    .action((options: { yes?: boolean }) => {
      const { abortRecording } = require('../abort-recording') as typeof import('../abort-recording');
      return abortRecording(options.yes ?? false);
    });
}

const ABORT_EXAMPLES = `
Readers never see an open recording, and nothing else can be recorded until it is completed or undone. To complete it, run the same import again.
If this command is interrupted, run it again: it resumes where it stopped. Prints {"aborted": number of the recording, or null if none was open}.

Examples:
  entente recordings abort --yes`;

const EXAMPLES = `
Newest first: a table at a terminal, a JSON list in a pipe or a file. Use the number ("seq") in knownAt: @lens(knownAt: "#2").

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
