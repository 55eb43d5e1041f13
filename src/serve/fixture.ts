import { coded } from '../store/contract.js';
import { openSqlite, type Store } from '../store/index.js';
import { type AppOptions, createApp } from './app.js';

/** Text that would do harm where it is taken for anything but text. */
export const HOSTILE = '<script>alert(1)</script>\u202e\u001b[31m=cmd()';

const visit = { format: 'visit', venue: 'Paris', level: 'head' } as const;

/** A small record: an invitation declined, told by two outlets, one of them twice, a meeting elsewhere, hostile text. */
export async function smallRecord(): Promise<Store> {
  const store = await openSqlite(':memory:');
  const text = 'Marin asked Okoro to Paris in the spring, his office said on Friday.';
  const invited = coded(
    'a1',
    '2019-03-01',
    [{ ...visit, act: 'invite', actor: ['FRA'], recipient: ['GHA'], actor_person: 'Luc Marin', date: '2019-03-01' }],
    text,
  );
  const reprint = coded(
    'a2',
    '2019-03-02',
    [{ ...visit, act: 'invite', actor: ['FRA'], recipient: ['GHA'], actor_person: 'Luc Marin' }],
    text,
  );
  const declined = coded('a3', '2019-03-09', [
    {
      ...visit,
      act: 'decline',
      actor: ['GHA'],
      recipient: ['FRA'],
      actor_person: 'Ada Okoro',
      reason: 'no time',
      attribution: 'Ada Okoro',
      quote: 'would not come to Paris',
      evidence: {
        act: { span: [0, 6], rule: 'coding/predicates:decline; coding/judge:likely 0.61' },
        venue: { span: [7, 9], rule: 'coding/place:place', reading: 'Paris' },
      },
    },
  ]);
  const held = coded('a4', '2019-06-01', [
    {
      act: 'hold',
      actor: ['ITA', 'PER'],
      venue: 'Lima',
      occasion: 'G20 2018',
      date: '2018-11',
      meeting_date: '2018-11',
    },
  ]);
  const hostile = coded('a/5 <b>', undefined, [
    { act: 'comment', actor: ['FRA'], recipient: [], actor_person: HOSTILE, agenda: HOSTILE, quote: HOSTILE },
  ]);
  const article = { ...hostile.article, title: HOSTILE, outlet: '=HYPERLINK("x")', url: 'javascript:alert(1)' };
  await store.add([invited, reprint, declined]);
  await store.add([
    { ...held, article: { ...held.article, url: 'https://example.org/lima', title: 'Talks in Lima' } },
    { ...hostile, article },
  ]);
  return store;
}

export const TOKEN = 'a-token-for-tests';

/** Asks an app over a record; `Host` is this machine's unless told otherwise. */
export function asking(store: Store, options: Partial<AppOptions> = {}) {
  const app = createApp(store, { token: TOKEN, ...options });
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(`http://localhost:4000${path}`, {
      ...init,
      headers: { Host: 'localhost:4000', ...(init.headers as Record<string, string> | undefined) },
    });
  const json = async (path: string, init?: RequestInit) => {
    const answer = await ask(path, init);
    return { status: answer.status, body: JSON.parse(await answer.text()), headers: answer.headers };
  };
  return { app, ask, json };
}
