/** `history`: every version of one assertion. */
import { NotFound } from '../../errors';
import { history as historyOf, type KnownVersion } from '../../recorder/recorder';
import type { OperationContext } from '../execution/operation-context';
import { listAttributes } from '../resolvers/tie-resolvers';

export const history = {
  Query: {
    history: async (_: unknown, { assertion }: { readonly assertion: string }, { run, lens }: OperationContext) => {
      const { seq } = lens.knownAt;
      const versions = (await historyOf({ run }, assertion)).filter(({ version }) => version.recordedFrom <= seq);
      const last = versions.at(-1);
      if (!last) throw new NotFound(`history.assertion: "${assertion}" was not recorded by #${seq}. Accepted: a later knownAt.`);
      const { tie, version } = last;
      const { key, sourceId: source } = version.assertion;
      const { tieId, type, subject, object } = tie;
      return { assertion, tie: tieId, type: type.name, subject, object, key, source, versions: versions.map(shown) };
    },
  },
};

function shown({ version, recording }: KnownVersion) {
  const { spell, attributes, ...content } = version.content;
  const { id, cause, standing } = version;
  return { version: id, cause, standing, recorded: recording, ...spell, ...content, attributes: listAttributes(attributes) };
}
