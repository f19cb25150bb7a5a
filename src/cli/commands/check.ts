/** `entente check`: reads a folder of facts and lists every problem in it; writes nothing. */
import { Command } from 'commander';
import { InvalidFact } from '../../errors';
import { print, say } from '../output';

export function checkCommand(): Command {
  return new Command('check')
    .summary('check a folder of facts; nothing is written')
    .description('Reads a folder of facts (YAML) and lists all problems, each with file and line. No database is needed.')
    .argument('[folder]', 'folder with entities/, facts/ and sources.yaml (default: the seed included with Entente)')
    .addHelpText('after', EXAMPLES)
    .action(check);
}

const EXAMPLES = `
Prints {"facts": n, "problems": [{"where", "what"}]}. Exits with 1 if there are problems.

Examples:
  entente check
  entente check my-facts/ | jq '.problems[].where'`;

async function check(folder?: string): Promise<void> {
  const { checkedFacts, SEED_FOLDER } = require('../checked-facts') as typeof import('../checked-facts');
  const { facts, problems } = checkedFacts(folder ?? SEED_FOLDER);
  print({ facts: facts.length, problems });
  if (problems.length > 0) throw new InvalidFact(problems);
  say(`${facts.length} facts, nothing wrong.`);
}
