/** F5: a thousand replies lost after the commit, fifty on each world. REPLIES and SEED set other values. */
import { reportProgress } from '../support/report-progress';
import { describeLostReplies } from './describe-lost-replies';

const replies = Number(process.env['REPLIES'] ?? 1_000);
const seed = Number(process.env['SEED'] ?? 1);
/** A world grows with each recording; a new one is faster than one that has grown for hours. */
const OF_WORLD = 50;

for (let before = 0; before < replies; before += OF_WORLD) {
  const onRound = (lost: number) => reportProgress(`lost replies: ${before + lost} of ${replies} so far`);
  describeLostReplies({ replies: Math.min(OF_WORLD, replies - before), seed: seed + before / OF_WORLD, onRound });
}
