import { linkAddress } from '../../dashboard/app/panel/link-address';

describe('linkAddress', () => {
  const page = 'https://e.example/e/state:PAK?v=1&at=2025-06-03&by=state:IND,state:PAK#memberships';

  test('keeps to the recording shown, with the lens of the page and the panel', () => {
    expect(linkAddress(page, 'treaties', 12)).toBe(
      'https://e.example/e/state:PAK?v=1&at=2025-06-03&by=state:IND,state:PAK&known=%2312#treaties',
    );
  });

  test('follows the newest recording, also from a page that keeps to one recording', () => {
    expect(linkAddress('https://e.example/e/state:PAK?v=1&known=%2312', 'treaties', null)).toBe('https://e.example/e/state:PAK#treaties');
    expect(linkAddress('https://e.example/', 'ties', 3)).toBe('https://e.example/?v=1&known=%233#ties');
  });
});
