/** Replies lost after the commit. The long form is lost-replies.slow.test.ts. */
import { describeLostReplies } from './describe-lost-replies';

describeLostReplies({ replies: 10, seed: 1 });
