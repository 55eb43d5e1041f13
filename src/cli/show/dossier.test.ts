import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { analyse } from '../../dossier/index.js';
import { coded } from '../../store/contract.js';
import { openSqlite } from '../../store/index.js';
import { showDossier } from './dossier.js';

it('shows forty papers with one agency story as one source', async () => {
  const story =
    'France has asked the president of Ghana to come to Paris in May, the ferry company said by the river. ';
  const told = { actor: ['FRA'], recipient: ['GHA'], act: 'invite' as const, meeting_date: '2019-05', venue: 'Paris' };
  const papers = Array.from({ length: 40 }, (_, i) => {
    const one = coded(`p${10 + i}`, '2019-03-01', [told], `${story}${story}`);
    return { ...one, article: { ...one.article, outlet: `Paper ${10 + i}` } };
  });
  const own = coded('own', '2019-03-01', [told], 'Paris will see a guest from Accra, our own reporter has learnt.');
  const store = await openSqlite(':memory:');
  await store.add([...papers, own]);
  const [dossier] = await store.dossiers();
  let out = '';
  const silent = { write: () => undefined };
  const stdout = { write: (text: string | Uint8Array) => (out += text), columns: 5000 };
  showDossier({ stdin: Readable.from([]), stdout, stderr: silent, env: {} }, dossier!, await analyse(dossier!, store));
  await store.close();
  const sources = out.split('Sources\n')[1]!.split('\n\n')[0]!.replace(/\s+/g, ' ');
  const [others, reprints, ...rest] = sources.split('reprinted by');
  expect(rest).toEqual([]);
  expect(others!.match(/\[own\]|Paper \d\d/g)?.sort()).toEqual(['Paper 10', '[own]']);
  expect(reprints!.match(/Paper \d\d/g)).toHaveLength(39);
});
