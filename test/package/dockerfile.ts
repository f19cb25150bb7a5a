/** Parses the Dockerfile into its stages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Copy, DockerfileParser, type Instruction } from 'dockerfile-ast';

export const ROOT = join(__dirname, '../..');

export interface Stage {
  readonly name: string | null;
  readonly image: string;
  readonly instructions: readonly Instruction[];
}

/** The stages in order; each begins after its FROM. */
export function readStages(text = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')): Stage[] {
  const dockerfile = DockerfileParser.parse(text);
  const all = dockerfile.getInstructions();
  const froms = dockerfile.getFROMs();
  return froms.map((from, at) => ({
    name: from.getBuildStage(),
    image: from.getImage() ?? '',
    instructions: all.slice(all.indexOf(from) + 1, froms[at + 1] ? all.indexOf(froms[at + 1]!) : undefined),
  }));
}

/** The instructions with this keyword. */
export const named = ({ instructions }: Stage, keyword: string): Instruction[] =>
  instructions.filter((one) => one.getKeyword().toUpperCase() === keyword);

export interface Copied {
  /** The stage that it copies from; null for the folder of the build. */
  readonly from: string | null;
  readonly sources: readonly string[];
  readonly target: string;
}

export function copiedBy(copy: Instruction): Copied {
  const paths = copy.getArguments().map((argument) => argument.getValue());
  const from = (copy as Copy).getFromFlag()?.getValue() ?? null;
  return { from, sources: paths.slice(0, -1), target: paths.at(-1)! };
}
