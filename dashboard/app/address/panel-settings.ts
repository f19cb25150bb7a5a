/**
 * The settings of a page's panels, as the address lists them. `view=members:graphic,offices:table` sets the view, `sort=members:when:desc`
 * the order, and `more=members:3` the number of pages.
 */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Accepts } from './address';

export interface PanelSearch {
  readonly view?: string;
  readonly sort?: string;
  readonly more?: string;
}

const list =
  (item: RegExp): Accepts =>
  (value) =>
    value.length <= 1000 && value.split(',').every((part) => item.test(part));

export const PANEL_RULES: Readonly<Record<keyof PanelSearch, Accepts>> = {
  view: list(/^[a-z-]+:(table|graphic)$/),
  sort: list(/^[a-z-]+:[A-Za-z-]+:(asc|desc)$/),
  more: list(/^[a-z-]+:[1-9]\d{0,2}$/),
};

/** The setting of one panel in a list of settings. */
export function readSetting(text: string | undefined, panel: string): string | undefined {
  const found = text?.split(',').find((part) => part.startsWith(`${panel}:`));
  return found?.slice(panel.length + 1);
}

/** The list with one panel's setting changed; undefined if the list becomes empty. */
export function withSetting(text: string | undefined, panel: string, setting: string | undefined): string | undefined {
  const others = text?.split(',').filter((part) => !part.startsWith(`${panel}:`)) ?? [];
  const all = setting === undefined ? others : [...others, `${panel}:${setting}`];
  return all.length > 0 ? all.join(',') : undefined;
}

/** One panel's setting and how to change it; undefined is the default. */
export function usePanelSetting(name: keyof PanelSearch, panel: string): [string | undefined, (setting: string | undefined) => void] {
  const navigate = useNavigate();
  const search: PanelSearch = useSearch({ strict: false });
  const change = (setting: string | undefined) =>
    void navigate({
      to: '.',
      search: (before: PanelSearch) => ({ ...before, [name]: withSetting(before[name], panel, setting) }),
      resetScroll: false,
    } as never);
  return [readSetting(search[name], panel), change];
}
