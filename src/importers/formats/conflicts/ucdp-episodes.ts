/** Rows by year into episodes: one event each, with everyone who took part and the years in which they did. */
import type { Row } from '../../table/row';
import type { Telling } from '../../telling/telling';
import { nameOf } from '../name-of';
import { tellParticipation } from './participation';
import { type UcdpRow, ucdpRow } from './ucdp-row';

const LAST_DAY = '2024-12-31';

interface Taker {
  readonly code: string;
  readonly column: string;
  readonly side: string;
  readonly secondary: boolean;
  first: number;
  last: number;
}

interface Episode {
  readonly head: UcdpRow;
  readonly ordinal: number;
  readonly takers: Map<string, Taker>;
  first: number;
  last: number;
  end: string | null;
  war: boolean;
}

export class UcdpEpisodes {
  private readonly episodes = new Map<string, Episode>();
  private readonly counts = new Map<string, number>();

  constructor(private readonly telling: Telling) {}

  /** Reads the row and makes sure that its actors are known. @throws RowRejected */
  check(row: Row): UcdpRow {
    const read = ucdpRow(row);
    for (const { code, column } of read.actors) this.telling.holder('gw', code, String(read.year), column);
    return read;
  }

  look(row: UcdpRow): void {
    const episode = this.episodeOf(row);
    episode.first = Math.min(episode.first, row.year);
    episode.last = Math.max(episode.last, row.year);
    episode.end = row.end ?? episode.end;
    episode.war ||= row.war;
    for (const { code, column, side, secondary } of row.actors) {
      const taker = episode.takers.get(code) ?? { code, column, side, secondary, first: row.year, last: row.year };
      taker.first = Math.min(taker.first, row.year);
      taker.last = Math.max(taker.last, row.year);
      episode.takers.set(code, taker);
    }
  }

  finish(): void {
    for (const episode of this.episodes.values()) this.tell(episode);
  }

  private episodeOf(row: UcdpRow): Episode {
    const key = `${row.conflict} ${row.start}`;
    const known = this.episodes.get(key);
    if (known) return known;
    const ordinal = (this.counts.get(row.conflict) ?? 0) + 1;
    this.counts.set(row.conflict, ordinal);
    const episode: Episode = { head: row, ordinal, takers: new Map(), first: row.year, last: row.year, end: null, war: false };
    this.episodes.set(key, episode);
    return episode;
  }

  private tell(episode: Episode): void {
    const { head, ordinal, takers, end, war } = episode;
    const event = this.telling.entity(`event:ucdp-${head.conflict}-${ordinal}`, {
      name: this.nameOf(episode),
      kind: 'WAR',
      modality: 'ACTUAL',
      contexts: [head.incompatibility, head.type],
      intensity: war ? 'war' : 'minor armed conflict',
      date: head.start,
      endDate: end,
      codes: [`ucdp:${head.conflict}`],
    });
    for (const taker of takers.values()) {
      const { code, column, side, secondary } = taker;
      const attributes = { side, role: secondary ? 'SUPPORTER' : 'PRIMARY' };
      const record = `${head.conflict} ${ordinal} ${code}`;
      tellParticipation(this.telling, { event, actor: ['gw', code, column], spell: spellOf(episode, taker), record, attributes });
    }
  }

  private nameOf({ head }: Episode): string {
    const primary = head.actors.filter(({ secondary }) => !secondary);
    const names = primary.map(({ code, column }) => nameOf(this.telling, this.telling.holder('gw', code, String(head.year), column)));
    return `Armed conflict of ${names.join(' and ')} over ${head.incompatibility}, from ${head.start} (UCDP ${head.conflict})`;
  }
}

/** Who was there from the first year was there from the first day; who came or left between is known by the year. */
function spellOf({ head, first, last, end }: Episode, taker: Taker) {
  const start = taker.first === first ? head.start : String(taker.first);
  if (taker.last < last) return { start, end: String(taker.last), endStatus: 'ENDED' as const };
  if (end !== null) return { start, end, endStatus: 'ENDED' as const };
  return { start, end: LAST_DAY, endStatus: 'CENSORED' as const };
}
