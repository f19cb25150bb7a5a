/** Dates and spells in words. */
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export const dates = {
  months: MONTHS,
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  day: (day: number, month: string, year: string) => `${day} ${month} ${year}`,
  month: (month: string, year: string) => `${month} ${year}`,
  dayOfSomeMonth: (day: number, year: string) => `day ${day} of an unknown month in ${year}`,
  about: (date: string) => `about ${date}`,
  uncertain: (date: string) => `${date} (uncertain)`,
  century: (first: string, last: string) => `between ${first} and ${last}`,
  decade: (first: string) => `the ${first}s`,
  beforeChrist: (year: number) => `${year} BC`,
  instant: (day: string, time: string) => `${day}, ${time} UTC`,
};

export const spells = {
  from: (start: string, end: string) => `${start} – ${end}`,
  always: 'always',
  startUnknown: 'start unknown',
  ongoing: 'ongoing',
  endUnknown: 'end unknown',
  endedSomeDay: 'ended, date unknown',
  censored: (end: string) => (end === '' ? 'data end (censored)' : `${end} or later (data end)`),
};
