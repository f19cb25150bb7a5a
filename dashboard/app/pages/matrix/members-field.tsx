/** A field that adds the members of an organisation in the chosen year as actors. */
import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../../asking/ask';
import { operationText } from '../../asking/operation-text';
import { useSay } from '../../controls/live-region';
import { MatrixMembersDocument, type MatrixMembersQuery } from '../../documents/generated/graphql';
import { SearchBox } from '../../finding/search-box';
import { useLens } from '../../lens/use-lens';
import { words } from '../../words/en';
import { MAX_ACTORS } from './matrix-actors';

const text = words.matrix;

interface MembersFieldProps {
  readonly year: string;
  readonly onMembers: (ids: readonly string[]) => void;
}

export function MembersField({ year, onMembers }: MembersFieldProps) {
  const lens = useLens();
  const cache = useQueryClient();
  const say = useSay();
  const chooseMembers = async (id: string, name: string) => {
    const query = operationText(MatrixMembersDocument.toString(), { ...lens, validAt: `${year}-12-31` });
    const answer = await cache.fetchQuery({
      queryKey: [MatrixMembersDocument.toString(), { id }, query],
      queryFn: ({ signal }) => ask<MatrixMembersQuery>(query, { id }, signal),
    });
    const members = listMembers(answer.data);
    say(text.membersTaken(members.length, name));
    if (members.length > 0) onMembers(members);
  };
  return <SearchBox label={text.membersOf} kinds={['Organisation']} onChoose={({ id, name }) => void chooseMembers(id, name)} />;
}

/** The ids of full members, each once, sorted by name, at most as many as the matrix can hold. */
function listMembers({ entity }: MatrixMembersQuery): string[] {
  const edges = entity && 'membersConnection' in entity ? entity.membersConnection.edges : [];
  const full = edges.flatMap(({ node, properties }) => (properties.status === 'FULL' ? [node] : []));
  const named = full.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return [...new Set(named.map(({ id }) => id))].slice(0, MAX_ACTORS);
}
