/** The dossier of one entity: its identity, and its ties by kind. */
import { useParams } from '@tanstack/react-router';
import { useAnswer } from '../../asking/use-answer';
import { EntityIdentityDocument } from '../../documents/generated/graphql';
import { EntityEdits } from '../../editing/place/edit-buttons';
import { usePageTitle } from '../../frame/page-title';
import { words } from '../../words/en';
import { Unnamed } from '../unnamed';
import { EntityPanels } from './entity-panels';
import { Identity } from './identity';
import { RelatedPages } from './related-pages';

export function EntityPage() {
  const { key } = useParams({ from: '/e/$key' });
  const state = useAnswer(EntityIdentityDocument, { id: key });
  const entity = state.answer?.data.entity;
  const name = entity?.name ?? key;
  usePageTitle(name);
  if (!state.answer) return <Unnamed id={key} state={state} />;
  if (!entity) return <Unknown id={key} later={state.lens.knownAt !== null} />;
  return (
    <>
      <Identity entity={entity} />
      <RelatedPages entity={entity} />
      <EntityEdits entity={entity} />
      <EntityPanels key={key} id={key} kind={entity.__typename} />
    </>
  );
}

function Unknown({ id, later }: { readonly id: string; readonly later: boolean }) {
  return (
    <>
      <h1>{words.entity.unknown(id)}</h1>
      {later && <p>{words.entity.unknownThen}</p>}
    </>
  );
}
