/**
 * Builds the database of an empty data folder (ENTENTE_DATA) from a generated graph, with Neo4j's own importer.
 * It stops the database afterwards, ready to be served:
 * ENTENTE_DATA=folder npm run bench:build -- 1M
 */
import { dataFolder } from '../src/cli/data-folder';
import { buildDatabase, GraphInMemory } from '../src/recorder/recorder';
import { TEST_JARS } from '../test/support/start-database';
import { generatedFacts } from './graph/generated-facts';
import { SCALES, type ScaleName } from './graph/graph-scale';

const ABOUT = { key: 'generated', by: 'generator', why: 'a generated graph' };

async function build(scale: ScaleName): Promise<void> {
  const graph = new GraphInMemory();
  const options = {
    dataFolder: dataFolder(),
    jarFolder: TEST_JARS,
    what: 'a build of a generated graph',
    startSeconds: 1_800,
    onStage: (stage: string) => console.error(stage),
  };
  const work = { record: () => graph.record(generatedFacts(SCALES[scale]), ABOUT), goOn: () => {} };
  console.log(JSON.stringify(await buildDatabase(options, graph, work)));
}

const [name = '1M'] = process.argv.slice(2);
if (name in SCALES) void build(name as ScaleName);
else {
  console.error(`scale: "${name}" is not a scale. Accepted: ${Object.keys(SCALES).join(', ')}.`);
  process.exitCode = 2;
}
