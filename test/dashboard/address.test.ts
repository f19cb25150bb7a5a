import { isIds, readAddress, writeAddress } from '../../dashboard/app/address/address';
import { PANEL_RULES, readSetting, withSetting } from '../../dashboard/app/address/panel-settings';

describe('writeAddress', () => {
  test('keeps ids, days and lists readable, in the order of the names', () => {
    expect(writeAddress({ by: 'state:IND,state:PAK', at: '2025-06-03' })).toBe('?v=1&at=2025-06-03&by=state:IND,state:PAK');
  });

  test('writes nothing for values that are not given', () => {
    expect(writeAddress({ at: undefined, by: '' })).toBe('');
  });

  test('writes any text so that it is read back unchanged', () => {
    const told = { known: '#12', q: 'a&b=c d+e é ہند "x"' };
    expect(readAddress(writeAddress(told))).toEqual(told);
  });
});

describe('readAddress', () => {
  test('takes the first of two equal names, and ignores the version of the address', () => {
    expect(readAddress('?v=1&at=2025-01-01&at=2026-01-01&min=')).toEqual({ at: '2025-01-01' });
  });
});

describe('isIds', () => {
  test.each(['state:IND', 'state:IND,organisation:SCO', 'event:2025-06-03-moscow'])('accepts %s', (text) => {
    expect(isIds(text)).toBe(true);
  });

  test.each(['', 'India', 'state:IND,', 'state:', Array(51).fill('state:IND').join(',')])('refuses %s', (text) => {
    expect(isIds(text)).toBe(false);
  });
});

describe('settings of panels', () => {
  test('are separate for each panel', () => {
    const text = withSetting(withSetting(undefined, 'members', 'graphic'), 'offices', 'table');
    expect(text).toBe('members:graphic,offices:table');
    expect(readSetting(text, 'offices')).toBe('table');
    expect(readSetting(text, 'treaties')).toBeUndefined();
    expect(withSetting(text, 'members', undefined)).toBe('offices:table');
    expect(withSetting('offices:table', 'offices', undefined)).toBeUndefined();
  });

  test('with an invalid form are not accepted', () => {
    expect(PANEL_RULES.view('members:graphic')).toBe(true);
    expect(PANEL_RULES.view('members:map')).toBe(false);
    expect(PANEL_RULES.sort('members:when:desc')).toBe(true);
    expect(PANEL_RULES.sort('members:when:up')).toBe(false);
  });
});
