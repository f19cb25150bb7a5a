/** The facts of a source: everything it asserts, and what only it asserts. */
import { ContestedFactsDocument, type Standing } from '../../documents/generated/graphql';
import type { Lens } from '../../lens/lens';
import { nextPage } from '../../panel/next-page';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';
import { CONTESTED_COLUMNS } from '../contested/contested-columns';
import type { EntityPanelProps } from './entity-panel-props';

const text = words.source;
const ALL_STANDINGS: readonly Standing[] = ['UNIQUE', 'AGREED', 'DIFFERING', 'DISPUTED', 'RETRACTED'];
/** The standing of a fact depends on all voices, so the answer is computed from all and then limited to this source. */
const assertedBySource =
  (id: string) =>
  (lens: Lens): Lens => ({ ...lens, assertedBy: [id], background: false });

export function SourceFacts({ id }: EntityPanelProps) {
  return <FactsPanel id={id} panel="rests" question={text.rests} standings={ALL_STANDINGS} />;
}

export function SoleSourceFacts({ id }: EntityPanelProps) {
  return <FactsPanel id={id} panel="alone" question={text.alone} standings={['UNIQUE']} />;
}

interface FactsPanelProps extends EntityPanelProps {
  readonly panel: string;
  readonly question: string;
  readonly standings: readonly Standing[];
}

function FactsPanel({ id, panel, question, standings }: FactsPanelProps) {
  return (
    <Panel
      id={panel}
      question={question}
      document={ContestedFactsDocument}
      variables={{ of: null, tieTypes: null, standings: [...standings] }}
      adjustLens={assertedBySource(id)}
      pages={{ list: 'edges', next: ({ contested }) => nextPage(contested) }}
      read={({ contested }) => ({ rows: contested.edges.map(({ node }) => node), total: contested.totalCount })}
      rowKey={({ id: fact }) => fact}
      columns={() => CONTESTED_COLUMNS}
    />
  );
}
