/** Pages to begin with, of those that this database holds. */
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../asking/use-answer';
import { OverviewBeginningsDocument } from '../../documents/generated/graphql';
import type { LensSearch } from '../../lens/lens';
import { words } from '../../words/en';

const { beginning } = words.overview;
type Beginning = keyof typeof beginning;

/** The lens that each of them looks through. */
const LENSES: Readonly<Record<Beginning, LensSearch>> = {
  pakistan: { at: '2025-06-03' },
  india: { by: 'state:IND' },
  sco: {},
  indus: {},
};

export function Beginnings() {
  const found = useAnswer(OverviewBeginningsDocument, {}).answer?.data;
  return (
    <nav className="beginnings" aria-label={words.overview.beginnings}>
      {(Object.keys(beginning) as Beginning[]).map((name) => {
        const entity = found?.[name];
        if (!entity) return null;
        return (
          <Link key={name} className="beginning" to="/e/$key" params={{ key: entity.id }} search={LENSES[name]}>
            {beginning[name]}
          </Link>
        );
      })}
    </nav>
  );
}
