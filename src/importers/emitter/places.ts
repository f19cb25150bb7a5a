/** Places as numbers: `file:line` takes eight bytes, even if there are millions of rows. */
import type { SourceLocation } from '../../model/fact';
import { Distinct } from './distinct';

const LINES = 2 ** 32;

export class Places {
  private readonly files = new Distinct<string>((file) => file);

  toNumber(place: SourceLocation): number {
    const [, file = place, line = '0'] = /^(.*):([1-9]\d{0,8})$/s.exec(place) ?? [];
    return this.files.assignNumber(file) * LINES + Number(line);
  }

  toPlace(number: number): SourceLocation {
    const line = number % LINES;
    const file = this.files.at(Math.floor(number / LINES)) ?? '';
    return line === 0 ? file : `${file}:${line}`;
  }
}
