/** Requests for the same answer that are open at the same time. */
import { parse } from 'graphql';
import type { ShownLens } from '../../../src/model/shown-lens';
import { KeptAnswers } from '../../../src/server/answers/kept-answers';
import { keptText, RequestAnswer } from '../../../src/server/answers/request-answer';

const lens = (seq: number) => ({ knownAt: { seq, at: null } }) as unknown as ShownLens;
const OPERATION = { document: parse('{ a }'), caller: { role: 'reader', name: 'anonymous' } } as const;
const MADE = { data: { a: 1 }, extensions: { receipt: {} } };

const there = (answer: RequestAnswer, seq = 1) => answer.findAnswer(OPERATION, lens(seq), false);

async function textOf(answer: Promise<unknown>): Promise<string | undefined> {
  const found = await answer;
  return found === undefined ? undefined : keptText(found);
}

test('a waiting request gets the answer of the first request', async () => {
  const kept = new KeptAnswers(1_000_000, '1');
  const [first, second] = [new RequestAnswer(kept, []), new RequestAnswer(kept, [])];
  expect(await there(first)).toBeUndefined();
  const waiting = textOf(there(second));
  first.noteResult(MADE);
  first.keepSent('text');
  expect(await waiting).toBe('text');
  expect(second.origin).toBe('kept');
});

test.each([
  ['leaves', (first: RequestAnswer) => first.finish()],
  ['turns out to ask at another recording', (first: RequestAnswer) => void there(first, 2)],
])('a waiting request makes the answer itself if the first %s', async (_, end) => {
  const kept = new KeptAnswers(1_000_000, '1');
  const [first, second, third] = [1, 2, 3].map(() => new RequestAnswer(kept, []));
  await there(first!);
  const waiting = textOf(there(second!));
  end(first!);
  expect(await waiting).toBeUndefined();
  const last = textOf(there(third!));
  second!.noteResult(MADE);
  second!.keepSent('text');
  expect(await last).toBe('text');
});

test('no answer is begun for a client that disconnected while it waited', async () => {
  const kept = new KeptAnswers(1_000_000, '1');
  const [first, second, third] = [1, 2, 3].map(() => new RequestAnswer(kept, []));
  await there(first!);
  const waiting = there(second!);
  second!.finish();
  first!.finish();
  await waiting;
  const began = Symbol('began');
  expect(await Promise.race([there(third!).then(() => began), new Promise((resolve) => setTimeout(resolve, 200))])).toBe(began);
});

test.each([
  ['an error', { ...MADE, errors: [] }],
  ['what can differ at the same recording', { ...MADE, extensions: { receipt: { mayChange: ['a'] } } }],
  ['no receipt', { data: {} }],
])('an answer with %s is not kept', async (_, made) => {
  const kept = new KeptAnswers(1_000_000, '1');
  const first = new RequestAnswer(kept, []);
  await there(first);
  first.noteResult(made as never);
  first.keepSent('text');
  expect([first.stableTag, kept.bytes]).toEqual([null, 0]);
});

test('if an operation fails, the matching tag of the client is not used as its answer', async () => {
  const kept = new KeptAnswers(1_000_000, '1');
  const first = new RequestAnswer(kept, []);
  await there(first);
  first.noteResult(MADE);
  const again = new RequestAnswer(kept, [first.stableTag!]);
  await there(again);
  expect([again.origin, again.stableTag]).toEqual(['client', first.stableTag]);
  again.noteResult({ errors: [] });
  expect([again.origin, again.stableTag]).toEqual(['database', null]);
});

test('kept answers stay within their memory limit, and the most recent ones remain', async () => {
  const kept = new KeptAnswers(100_000, '1');
  const text = 'x'.repeat(4_000);
  for (let seq = 1; seq <= 50; seq += 1) {
    const answer = new RequestAnswer(kept, []);
    await there(answer, seq);
    answer.noteResult(MADE);
    answer.keepSent(text);
  }
  expect(kept.bytes).toBeLessThanOrEqual(100_000);
  const ask = (seq: number) => textOf(there(new RequestAnswer(kept, []), seq));
  expect([await ask(50), await ask(1)]).toEqual([text, undefined]);
});

test('without memory for kept answers, each answer is made', async () => {
  const kept = new KeptAnswers(0, '1');
  const [first, second] = [new RequestAnswer(kept, []), new RequestAnswer(kept, [])];
  await there(first);
  expect(await there(second)).toBeUndefined();
  first.noteResult(MADE);
  first.keepSent('text');
  expect(await there(second)).toBeUndefined();
});
