import { joinPages } from '../../dashboard/app/asking/join-pages';
import { nextAfter, nextPage } from '../../dashboard/app/panel/next-page';

describe('joinPages', () => {
  test('joins the lists of all pages; all other values come from the last page', () => {
    const page = (edges: number[], endCursor: string | null) => ({
      entity: { name: 'x', list: { totalCount: 3, pageInfo: { endCursor }, edges } },
    });
    expect(joinPages([page([1, 2], 'c'), page([3], null)], 'edges')).toEqual(page([1, 2, 3], null));
  });

  test('takes other lists, and lists inside the rows, from the last page', () => {
    const page = (meetings: { id: number; edges: number[] }[]) => ({ dossier: { meetings, kinds: ['a'] } });
    expect(joinPages([page([{ id: 1, edges: [1] }]), page([{ id: 2, edges: [2] }])], 'meetings')).toEqual({
      dossier: {
        meetings: [
          { id: 1, edges: [1] },
          { id: 2, edges: [2] },
        ],
        kinds: ['a'],
      },
    });
  });
});

describe('the next page', () => {
  test('begins where the connection says, or after the last row of a list that is shorter than its total', () => {
    expect(nextPage({ pageInfo: { hasNextPage: true, endCursor: 'c' } })).toBe('c');
    expect(nextPage({ pageInfo: { hasNextPage: false, endCursor: 'c' } })).toBeNull();
    expect(nextPage(undefined)).toBeNull();
    expect(nextAfter([{ id: 'a' }], 2, ({ id }) => id)).toBe('a');
    expect(nextAfter([{ id: 'a' }], 1, ({ id }) => id)).toBeNull();
    expect(nextAfter([], 1, () => '')).toBeNull();
  });
});
