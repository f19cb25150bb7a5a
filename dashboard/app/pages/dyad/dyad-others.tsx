/** Third parties of the two actors, the sources of the dossier, and the source coverage. */
import { DyadCoverageDocument, DyadSourcesDocument, DyadThirdPartiesDocument } from '../../documents/generated/graphql';
import { codeWords } from '../../facts/code-words';
import { dateInWords } from '../../facts/date-words';
import { nextAfter } from '../../panel/next-page';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';
import { type Pair, toVariables } from './pair';

const { columns, questions, ...text } = words.dyad;

export function DyadThirdParties({ pair }: { readonly pair: Pair }) {
  return (
    <Panel
      id="third-parties"
      question={questions.thirdParties}
      document={DyadThirdPartiesDocument}
      variables={toVariables(pair)}
      pages={{
        list: 'thirdParties',
        next: ({ dossier }) => nextAfter(dossier.thirdParties, dossier.totals.thirdParties, ({ actor }) => actor.id),
      }}
      read={({ dossier }) => ({ rows: dossier.thirdParties, total: dossier.totals.thirdParties })}
      rowKey={({ actor }) => actor.id}
      columns={(make) => [
        make.entity('actor', columns.thirdParty, ({ actor }) => actor),
        make.number('both', columns.meetingsWithBoth, ({ meetings }) => meetings.withBoth),
        make.number('meetings-a', columns.meetingsWith(pair.a.name), ({ meetings }) => meetings.withA),
        make.number('meetings-b', columns.meetingsWith(pair.b.name), ({ meetings }) => meetings.withB),
        make.number('ties-a', columns.tiesWith(pair.a.name), ({ ties }) => ties.withA),
        make.number('ties-b', columns.tiesWith(pair.b.name), ({ ties }) => ties.withB),
        make.number('paths', columns.paths, ({ paths }) => paths),
      ]}
    />
  );
}

export function DyadSources({ pair }: { readonly pair: Pair }) {
  return (
    <Panel
      id="sources"
      question={questions.sources}
      document={DyadSourcesDocument}
      variables={toVariables(pair)}
      pages={{ list: 'sources', next: ({ dossier }) => nextAfter(dossier.sources, dossier.totals.sources, ({ id }) => id) }}
      read={({ dossier }) => ({ rows: dossier.sources, total: dossier.totals.sources })}
      rowKey={({ id }) => id}
      columns={(make) => [
        make.entity('source', columns.source, (source) => source),
        make.text('publisher', columns.publisher, ({ publisher }) => publisher),
        make.date('published', columns.published, ({ published }) => published),
        make.text('grade', columns.grade, ({ reliability }) => reliability && `${reliability}: ${words.facts.reliabilities[reliability]}`),
      ]}
    />
  );
}

export function DyadCoverage({ pair }: { readonly pair: Pair }) {
  return (
    <Panel
      id="coverage"
      question={questions.coverage}
      document={DyadCoverageDocument}
      variables={toVariables(pair)}
      read={({ dossier: { coverage } }) => {
        const rows = coverage.flatMap(({ windows, ...of }) => windows.map((window) => ({ ...of, ...window })));
        return { rows, total: rows.length };
      }}
      rowKey={({ section, tieType, eventKind, source, from }) => [section, tieType, eventKind, source.id, from].join(' ')}
      columns={(make) => [
        make.text('section', columns.section, ({ section }) => text.sections[section]),
        make.text('kind', columns.kind, ({ tieType, eventKind }) => codeWords(tieType, eventKind)),
        make.text('covered', columns.covered, ({ from, to }) => text.window(dateInWords(from ?? '…'), to && dateInWords(to))),
        make.entity('source', columns.source, ({ source }) => source),
      ]}
    />
  );
}
