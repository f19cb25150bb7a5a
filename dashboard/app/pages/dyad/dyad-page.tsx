/** The dossier of two actors: their relations, section by section. */
import { Link, useParams } from '@tanstack/react-router';
import { useAnswer } from '../../asking/use-answer';
import { DyadHeadDocument } from '../../documents/generated/graphql';
import { EntityLink } from '../../facts/entity-link';
import { usePageTitle } from '../../frame/page-title';
import { words } from '../../words/en';
import { Unnamed } from '../unnamed';
import { DyadActs } from './dyad-acts';
import { DyadDisputes } from './dyad-disputes';
import { DyadEvents, DyadMeetings } from './dyad-occasions';
import { DyadCoverage, DyadSources, DyadThirdParties } from './dyad-others';
import { DyadOrganisations, DyadTies, DyadTreaties } from './dyad-standing';
import type { Pair } from './pair';

const text = words.dyad;

export function DyadPage() {
  const { a, b } = useParams({ from: '/dyad/$a/$b' });
  const state = useAnswer(DyadHeadDocument, { a, b });
  const found = state.answer?.data.dossier;
  usePageTitle(found ? `${found.a.name} – ${found.b.name}` : `${a} – ${b}`);
  if (!found) return <Unnamed id={`${a} ${text.and} ${b}`} state={state} />;
  return (
    <>
      <header className="identity">
        <h1>
          <EntityLink entity={found.a} /> {text.and} <EntityLink entity={found.b} />
        </h1>
        <p>{text.state(found.totals)}</p>
        <Link to="/dyad/$a/$b" params={{ a: b, b: a }} className="button">
          {text.swap}
        </Link>
      </header>
      <Panels key={`${a} ${b}`} pair={found} />
    </>
  );
}

function Panels({ pair }: { readonly pair: Pair }) {
  return (
    <div className="panels">
      <DyadMeetings pair={pair} />
      <DyadTreaties pair={pair} />
      <DyadOrganisations pair={pair} />
      <DyadDisputes pair={pair} />
      <DyadTies pair={pair} />
      <DyadActs pair={pair} />
      <DyadEvents pair={pair} />
      <DyadThirdParties pair={pair} />
      <DyadSources pair={pair} />
      <DyadCoverage pair={pair} />
    </div>
  );
}
