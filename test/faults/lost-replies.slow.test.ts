/** A hundred replies lost after the commit. REPLIES and SEED choose otherwise. */
import { tell } from '../support/tell';
import { whatLostRepliesDo } from './what-lost-replies-do';

const replies = Number(process.env['REPLIES'] ?? 100);
const onRound = (lost: number) => tell(`lost replies: ${lost} of ${replies} so far`);

whatLostRepliesDo({ replies, seed: Number(process.env['SEED'] ?? 1), onRound });
