import { coded } from '../../src/store/contract.js';
import { openSqlite, type Store } from '../../src/store/index.js';

/** Would set `window.harmed` if any of it were taken for HTML; turns the direction of what follows; colours a terminal. */
const HARM =
  '<script>window.harmed = 1</script><img src=x onerror="window.harmed = 2"><svg onload="window.harmed = 3">\u202e\u2066\u001b[31m=cmd()';
const LONG = 'A'.repeat(10_000);

/** A record of texts that would do harm, or break the page, if they were taken for anything but text. */
export async function hostileRecord(): Promise<Store> {
  const store = await openSqlite(':memory:');
  const text = `${HARM}\n\n${LONG} asked ${HARM} to come.\u202e No answer came.\n`;
  const made = coded(
    'harm',
    '2019-03-01',
    [
      {
        act: 'invite',
        actor: ['FRA'],
        recipient: ['GHA'],
        actor_person: LONG,
        agenda: HARM,
        venue: HARM,
        quote: HARM,
        date: '2019-03-01',
        attribution: HARM,
      },
      {
        act: 'decline',
        actor: ['GHA'],
        recipient: ['FRA'],
        actor_person: HARM,
        reason: LONG,
        quote: LONG,
        attribution: LONG,
        venue: HARM,
      },
      {
        act: 'decline',
        polarity: 'denied',
        actor: ['GHA'],
        recipient: ['FRA'],
        quote: HARM,
        attribution: 'the Élysée',
        venue: HARM,
      },
    ],
    text,
  );
  const article = { ...made.article, title: HARM, outlet: LONG, agency: HARM, url: 'javascript:window.harmed=4' };
  await store.add([{ ...made, article }]);
  return store;
}
