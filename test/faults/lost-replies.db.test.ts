/** Replies lost after the commit. The long form is lost-replies.slow.test.ts. */
import { whatLostRepliesDo } from './what-lost-replies-do';

whatLostRepliesDo({ replies: 10, seed: 1 });
