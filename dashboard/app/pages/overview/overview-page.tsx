/** The overview: what is in here, what happened last, who speaks, and where to begin. */
import { usePageTitle } from '../../frame/page-title';
import { words } from '../../words/en';
import { Beginnings } from './beginnings';
import { Counts, LatestEvents, Sources, States } from './overview-panels';

export function OverviewPage() {
  usePageTitle(words.frame.pages.overview);
  return (
    <>
      <div>
        <h1>{words.overview.title}</h1>
        <p className="lead">{words.overview.about}</p>
      </div>
      <Beginnings />
      <div className="side-by-side">
        <Counts />
        <LatestEvents />
      </div>
      <States />
      <Sources />
    </>
  );
}
