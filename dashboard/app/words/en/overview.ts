/** The overview. */
export const overview = {
  title: 'What is in here?',
  about:
    'Every dated relationship here is somebody’s assertion. The lens above says when in the world, as known when, and on whose word; it holds on every page, and is part of the address that you copy.',
  beginnings: 'Where to begin',
  beginning: {
    pakistan: 'Pakistan on 3 June 2025',
    india: 'India, by what India says',
    sco: 'Who belonged to the Shanghai Cooperation Organisation, and when',
    indus: 'The Indus Waters Treaty and the steps taken on it',
  },
  counts: 'How much is recorded, by kind?',
  events: 'What happened last?',
  states: 'Which states are recorded?',
  sources: 'Which sources speak?',
  columns: {
    kind: 'Kind',
    count: 'Recorded',
    event: 'Event',
    date: 'Date',
    told: 'Told as',
    state: 'State',
    region: 'Region',
    capital: 'Capital',
    existed: 'Existed',
    source: 'Source',
    publisher: 'Publisher',
    published: 'Published',
    grade: 'Grade',
  },
  since: (from: string) => `since ${from}`,
  fromTo: (from: string, to: string) => `${from} – ${to}`,
};
