/** The overview: contents, latest events and recordings, coverage and gaps, sources, and example pages. */
import { usePageTitle } from '../../frame/page-title';
import { words } from '../../words/en';
import { CoveragePanel } from './coverage-panel';
import { Examples } from './examples';
import { LatestRecordings } from './latest-recordings';
import { Counts, LatestEvents, Sources, States } from './overview-panels';

export function OverviewPage() {
  usePageTitle(words.frame.pages.overview);
  return (
    <>
      <div>
        <h1>{words.overview.title}</h1>
        <p className="lead">{words.overview.about}</p>
      </div>
      <Examples />
      <div className="side-by-side">
        <Counts />
        <LatestEvents />
      </div>
      <LatestRecordings />
      <CoveragePanel />
      <States />
      <Sources />
    </>
  );
}
