/** The list of recordings with time and reason, and the changes of one recording. */
import { Link, useSearch } from '@tanstack/react-router';
import { RecordingChangesDocument, RecordingsDocument } from '../../documents/generated/graphql';
import { tieTypeInWords } from '../../facts/tie-type-words';
import { usePageTitle } from '../../frame/page-title';
import { nextPage } from '../../panel/next-page';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';

const { columns, change, ...text } = words.recordings;

export function RecordingsPage() {
  usePageTitle(words.frame.pages.recordings);
  const { rec } = useSearch({ from: '/recordings' });
  return (
    <>
      <div>
        <h1>{text.title}</h1>
        <p className="lead">{text.about}</p>
      </div>
      <RecordingList />
      {rec ? <Changes seq={Number(rec)} /> : <p className="note">{text.choose}</p>}
    </>
  );
}

function RecordingList() {
  return (
    <Panel
      id="recordings"
      question={text.list}
      document={RecordingsDocument}
      variables={{}}
      pages={{ list: 'edges', next: ({ recordings }) => nextPage(recordings) }}
      read={({ recordings }) => ({ rows: recordings.edges.map(({ node }) => node), total: recordings.totalCount })}
      rowKey={({ seq }) => String(seq)}
      columns={(make) => [
        make.number('seq', columns.seq, ({ seq }) => seq),
        make.instant('at', columns.at, ({ at }) => at),
        make.text('by', columns.by, ({ by }) => by),
        { ...make.text('why', columns.why, ({ why }) => why), width: '22%' },
        {
          ...make.text('file', columns.file, ({ file }) => file),
          width: '15%',
          cell: ({ file }) => <bdi className="file-names">{file}</bdi>,
        },
        make.number('entities', columns.entities, ({ counts }) => counts.entities),
        make.number('asserted', columns.asserted, ({ counts }) => counts.asserted),
        make.number('ended', columns.ended, ({ counts }) => counts.ended),
        make.number('corrected', columns.corrected, ({ counts }) => counts.corrected),
        make.number('retracted', columns.retracted, ({ counts }) => counts.retracted),
        {
          key: 'see',
          title: columns.see,
          text: ({ seq }) => `#${seq}`,
          cell: ({ seq }) => (
            <span className="ways">
              <Link to="/recordings" search={(before) => ({ ...before, rec: String(seq) })}>
                {text.seeChanges(seq)}
              </Link>
              <Link to="/" search={{ known: `#${seq}` }}>
                {text.seeThen(seq)}
              </Link>
            </span>
          ),
        },
      ]}
    />
  );
}

function Changes({ seq }: { readonly seq: number }) {
  return (
    <Panel
      id="changes"
      question={text.changes(seq)}
      document={RecordingChangesDocument}
      variables={{ from: `#${seq - 1}`, to: `#${seq}` }}
      pages={{ list: 'edges', next: ({ compare }) => nextPage(compare) }}
      read={({ compare }) => ({ rows: compare.edges.map(({ node }) => node), total: compare.totalCount })}
      rowKey={({ tie }) => tie}
      columns={(make) => [
        make.entity('from', change.from, ({ subject }) => subject),
        make.text('tie', change.tie, ({ type }) => tieTypeInWords(type)),
        make.entity('to', change.to, ({ object }) => object),
        make.text('kind', change.kind, ({ kind }) => text.kinds[kind]),
        make.text('causes', change.causes, ({ causes }) => causes.map((cause) => text.causes[cause]).join(', ')),
      ]}
    />
  );
}
