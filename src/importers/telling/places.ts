/** Places as numbers: `file:line` takes eight bytes, however many rows there are. */
import type { Place } from '../../model/fact';

const LINES = 2 ** 32;

export class Places {
  private readonly files: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(place: Place): number {
    const [, file = place, line = '0'] = /^(.*):([1-9]\d{0,8})$/s.exec(place) ?? [];
    return this.fileNumber(file) * LINES + Number(line);
  }

  placeOf(number: number): Place {
    const line = number % LINES;
    const file = this.files[Math.floor(number / LINES)] ?? '';
    return line === 0 ? file : `${file}:${line}`;
  }

  private fileNumber(file: string): number {
    const known = this.numbers.get(file);
    if (known !== undefined) return known;
    this.numbers.set(file, this.files.length);
    return this.files.push(file) - 1;
  }
}
