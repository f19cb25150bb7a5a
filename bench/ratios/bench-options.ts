/** The options of `npm run bench --`. */
import { Command, Option } from 'commander';
import { SCALES, type ScaleName } from '../graph/graph-scale';

export interface BenchOptions {
  readonly scale: ScaleName;
  readonly blocks: number;
  readonly operations: number;
  readonly only?: string;
  readonly json: string;
  /** Measure the content of the database, which an earlier run has left there. */
  readonly keep: boolean;
}

export function readBenchOptions(argv: readonly string[]): BenchOptions {
  return new Command('bench')
    .description(
      'How long each question takes beside hand-written Cypher behind a bare server, on the same database. Never fails for being slow.',
    )
    .addOption(new Option('--scale <name>', 'how large the graph is').choices(Object.keys(SCALES)).default('10k'))
    .addOption(new Option('--blocks <number>', 'how many paired blocks a question').default(40).argParser(Number))
    .addOption(new Option('--operations <number>', 'how many operations of each side in a block').default(20).argParser(Number))
    .option('--only <text>', 'questions whose names contain this')
    .option('--json <file>', 'where the numbers go', 'bench-ratios.json')
    .option('--keep', 'measure the graph that an earlier run left in the database', false)
    .parse(argv)
    .opts<BenchOptions>();
}
