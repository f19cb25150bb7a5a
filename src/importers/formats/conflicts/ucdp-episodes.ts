/** Turns rows by year into episodes: one event each, with all participants and the years in which they took part. */

import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Row } from '../../table/row';
import { findName } from '../find-name';
import { emitParticipation } from './participation';
import { type UcdpRow, ucdpRow } from './ucdp-row';

const LAST_DAY = '2024-12-31';

interface Participant {
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
  readonly participants: Map<string, Participant>;
  first: number;
  last: number;
  end: string | null;
  war: boolean;
}

export class UcdpEpisodes {
  private readonly episodes = new Map<string, Episode>();
  private readonly counts = new Map<string, number>();

  constructor(private readonly emitter: FactEmitter) {}

  /** Reads the row and makes sure that its actors are known. @throws RowRejected */
  check(row: Row): UcdpRow {
    const read = ucdpRow(row);
    for (const { code, column } of read.actors) this.emitter.holder('gw', code, String(read.year), column);
    return read;
  }

  add(row: UcdpRow): void {
    const episode = this.openEpisode(row);
    episode.first = Math.min(episode.first, row.year);
    episode.last = Math.max(episode.last, row.year);
    episode.end = row.end ?? episode.end;
    episode.war ||= row.war;
    for (const { code, column, side, secondary } of row.actors) {
      const participant = episode.participants.get(code) ?? { code, column, side, secondary, first: row.year, last: row.year };
      participant.first = Math.min(participant.first, row.year);
      participant.last = Math.max(participant.last, row.year);
      episode.participants.set(code, participant);
    }
  }

  finish(): void {
    for (const episode of this.episodes.values()) this.emit(episode);
  }

  private openEpisode(row: UcdpRow): Episode {
    const key = `${row.conflict} ${row.start}`;
    const known = this.episodes.get(key);
    if (known) return known;
    const ordinal = (this.counts.get(row.conflict) ?? 0) + 1;
    this.counts.set(row.conflict, ordinal);
    const episode: Episode = { head: row, ordinal, participants: new Map(), first: row.year, last: row.year, end: null, war: false };
    this.episodes.set(key, episode);
    return episode;
  }

  private emit(episode: Episode): void {
    const { head, ordinal, participants, end, war } = episode;
    const event = this.emitter.entity(`event:ucdp-${head.conflict}-${ordinal}`, {
      name: this.buildName(episode),
      kind: 'WAR',
      modality: 'ACTUAL',
      contexts: [head.incompatibility, head.type],
      intensity: war ? 'war' : 'minor armed conflict',
      date: head.start,
      endDate: end,
      codes: [`ucdp:${head.conflict}`],
    });
    for (const participant of participants.values()) {
      const { code, column, side, secondary } = participant;
      const attributes = { side, role: secondary ? 'SUPPORTER' : 'PRIMARY' };
      const record = `${head.conflict} ${ordinal} ${code}`;
      emitParticipation(this.emitter, { event, actor: ['gw', code, column], spell: buildSpell(episode, participant), record, attributes });
    }
  }

  private buildName({ head }: Episode): string {
    const primary = head.actors.filter(({ secondary }) => !secondary);
    const names = primary.map(({ code, column }) => findName(this.emitter, this.emitter.holder('gw', code, String(head.year), column)));
    return `Armed conflict of ${names.join(' and ')} over ${head.incompatibility}, from ${head.start} (UCDP ${head.conflict})`;
  }
}

/** A participant of the first year took part from the first day. For one that joined or left later, only the year is known. */
function buildSpell({ head, first, last, end }: Episode, participant: Participant) {
  const start = participant.first === first ? head.start : String(participant.first);
  if (participant.last < last) return { start, end: String(participant.last), endStatus: 'ENDED' as const };
  if (end !== null) return { start, end, endStatus: 'ENDED' as const };
  return { start, end: LAST_DAY, endStatus: 'CENSORED' as const };
}
