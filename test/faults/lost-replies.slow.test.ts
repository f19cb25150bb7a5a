/** A hundred replies lost after the commit. REPLIES and SEED choose otherwise. */
import { whatLostRepliesDo } from './what-lost-replies-do';

whatLostRepliesDo({ replies: Number(process.env['REPLIES'] ?? 100), seed: Number(process.env['SEED'] ?? 1) });
