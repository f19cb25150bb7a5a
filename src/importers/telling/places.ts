/** Places as numbers: `file:line` takes eight bytes, however many rows there are. */
import type { Place } from '../../model/fact';
import { Distinct } from './distinct';

const LINES = 2 ** 32;

export class Places {
  private readonly files = new Distinct<string>((file) => file);

  numberOf(place: Place): number {
    const [, file = place, line = '0'] = /^(.*):([1-9]\d{0,8})$/s.exec(place) ?? [];
    return this.files.numberOf(file) * LINES + Number(line);
  }

  placeOf(number: number): Place {
    const line = number % LINES;
    const file = this.files.at(Math.floor(number / LINES)) ?? '';
    return line === 0 ? file : `${file}:${line}`;
  }
}
