/** The name of an entity as a link to its page. The name can be in any script. */
import { Link } from '@tanstack/react-router';
import { words } from '../words/en';

interface EntityLinkProps {
  readonly entity: { readonly id: string; readonly name: string };
}

export function EntityLink({ entity: { id, name } }: EntityLinkProps) {
  return (
    <Link to="/e/$key" params={{ key: id }} className="entity">
      <bdi>{name || words.facts.unnamed}</bdi>
    </Link>
  );
}
