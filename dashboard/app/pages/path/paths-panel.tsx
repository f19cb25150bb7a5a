/** The paths between two entities, as sentences. */
import { useAnswer } from '../../asking/use-answer';
import { type PathSemantics, PathsBetweenDocument, type PathsBetweenQuery } from '../../documents/generated/graphql';
import { EvidenceButton } from '../../evidence/evidence-button';
import { dateInWords } from '../../facts/date-words';
import { EntityLink } from '../../facts/entity-link';
import { spellsText } from '../../facts/spell-text';
import { StandingMark } from '../../facts/standing-mark';
import { tieTypeInWords } from '../../facts/tie-type-words';
import { toTieWithEdges } from '../../facts/to-tie-with-edges';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';
import type { FoundPath } from './found-path';
import { PathPicture } from './path-picture';

const { columns, ...text } = words.path;

type Answered = PathsBetweenQuery['paths'];
type Hop = FoundPath['hops'][number];

interface PathsPanelProps {
  readonly from: string;
  readonly to: string;
  readonly hops: number;
  readonly sem: string;
}

export function PathsPanel({ from, to, hops, sem }: PathsPanelProps) {
  const variables = { from, to, maxHops: hops, semantics: sem.toUpperCase().replace('-', '_') as PathSemantics };
  // The panel sends the same question, so it is asked once. This copy gives the names of the ends and the truncation.
  const found = useAnswer(PathsBetweenDocument, variables).answer?.data.paths;
  const ends = found?.paths[0]?.entities;
  const cut = found ? limitNote(found) : '';
  return (
    <>
      <Panel
        id="paths"
        question={text.question(ends?.[0]?.name ?? from, ends?.at(-1)?.name ?? to)}
        document={PathsBetweenDocument}
        variables={variables}
        read={({ paths }) => ({ rows: paths.paths, total: paths.paths.length })}
        rowKey={({ entities }) => entities.map(({ id }) => id).join(' ')}
        listDays={({ interval }) => [interval?.start ?? null, interval?.end ?? null]}
        graphic={(rows) => <PathPicture paths={rows} />}
        columns={(make) => [
          {
            key: 'path',
            title: columns.path,
            cell: (path) => <Sentence path={path} />,
            text: ({ hops: all }) => all.map(hopText).join('; '),
          },
          make.number('length', columns.length, ({ length }) => length),
          make.text('together', columns.together, ({ interval }) => intervalText(interval)),
          {
            key: 'sources',
            title: columns.sources,
            cell: ({ hops: all }) => new Set(all.flatMap(listSources)).size,
            text: ({ hops: all }) => [...new Set(all.flatMap(listSources))].join('; '),
            numeric: true,
          },
        ]}
      />
      {cut && <p className="note">{cut}</p>}
    </>
  );
}

function Sentence({ path }: { readonly path: FoundPath }) {
  return (
    <ol className="hops">
      {path.hops.map((hop) => (
        <li key={hop.tie.id}>
          <EntityLink entity={hop.tie.subject} /> {tieTypeInWords(hop.tie.type)} <EntityLink entity={hop.tie.object} />{' '}
          <span className="quiet-text">{spellsText(toTieWithEdges(hop.tie).spells)}</span>{' '}
          <StandingMark standing={hop.tie.standing} background={hop.tie.background} /> <EvidenceButton tie={toTieWithEdges(hop.tie)} />
          {hop.alternatives.length > 0 && <span className="quiet-text"> {text.others(hop.alternatives.length)}</span>}
        </li>
      ))}
    </ol>
  );
}

function limitNote({ truncatedBy, completeThrough }: Answered): string {
  return truncatedBy ? `${text.cut[truncatedBy]} ${text.complete(completeThrough)}` : '';
}

const hopText = ({ tie }: Hop): string => `${tie.subject.name} ${tieTypeInWords(tie.type)} ${tie.object.name}`;
const listSources = ({ tie }: Hop): string[] => tie.spells.flatMap(({ assertions }) => assertions.map(({ source }) => source.name));

function intervalText(interval: FoundPath['interval']): string {
  if (!interval) return '';
  if (interval.start === null && interval.end === null) return text.always;
  return `${interval.start === null ? '…' : dateInWords(interval.start)} – ${interval.end === null ? text.onward : dateInWords(interval.end)}`;
}
