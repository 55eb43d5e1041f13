// A record of any size written straight into the tables of a store, for measurements of what reads it: engagements of our
// own making, a few dyads with most of them, over thirty years, told in ten mentions an article and three an engagement.
import Database from 'libsql';
import { ACTS, type Act, type EventMention, type Status } from '../../src/record/types.js';
import { actBits } from '../../src/store/writing/episodes.js';
import { Draw } from './draw.js';

const PARTIES =
  'USA RUS CHN IRN EUR ISR PSE IND PAK TUR FRA DEU GBR JPN KOR PRK UKR SYR SAU EGY UNO AFG IRQ CUB VEN BRA MEX ZAF NGA KEN ETH SDN LBY TUN MAR GRC CYP ARM AZE GEO SRB XKX TWN VNM PHL THA MMR IDN AUS NZL CAN COL PER CHL ARG BOL NOR SWE FIN POL'.split(
    ' ',
  );
const GIVEN = 'Ada Ben Cleo Dora Emil Fay Gus Hana Ivo Jana Kofi Lena Milo Nora Otto Pia Quin Rosa Sven Tara'.split(
  ' ',
);
const FAMILY =
  'Abara Brandt Castel Dorn Ekwall Farouk Galt Haddad Ilves Jansen Kade Lund Moreau Nsue Okafor Prado'.split(' ');
const PLACES = 'Lima Oslo Accra Turin Geneva Vienna Doha Astana Helsinki Nairobi Jakarta Reykjavik'.split(' ');
const TOPICS = [
  'a fisheries treaty',
  'grain',
  'an air corridor',
  'border talks',
  'gas transit',
  'prisoners',
  'a harbour',
];
const FORMATS = ['visit', 'summit', 'talks', 'bilateral', 'call'] as const;
const LEVELS = ['head', 'minister', 'official'] as const;
/** Acts as often as news tells them; the rest of `ACTS` once each. */
const OFTEN: readonly Act[] = [
  ...ACTS,
  ...Array<Act>(12).fill('hold'),
  ...Array<Act>(6).fill('comment'),
  'schedule',
  'propose',
];
const STATUSES: readonly Status[] = [
  'held',
  'held',
  'held',
  'held',
  'scheduled',
  'proposed',
  'declined',
  'cancelled',
  'postponed',
];
const OUTLETS = 40;
const FIRST_DAY = Date.parse('1994-01-01') / 86_400_000;
const DAYS = 30 * 365;
const TOLD = 3;

const dayText = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** Few things with most of the draws, as a power of a uniform draw gives. */
const skewed = <T>(draw: Draw, things: readonly T[], power: number) =>
  things[Math.floor(draw.next() ** power * things.length)]!;

/** Writes so many articles and mentions, and the episodes and journal they make; the same each time. */
export function writeRecord(path: string, articles: number, mentions: number): void {
  const db = new Database(path);
  db.exec(
    'pragma journal_mode = wal; pragma synchronous = off; pragma foreign_keys = off; pragma cache_size = -400000',
  );
  const draw = new Draw(1);
  const put = {
    article: db.prepare(
      'insert into article (id, published, outlet, url, title, text, furniture, voice) values (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    episode: db.prepare(
      'insert into episode (id, block, status, began, meets_from, meets_to, last, acts, json) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    mention: db.prepare(
      'insert into mention (id, article, starts, ends, act, polarity, coder, act_from, act_to, block, episode, json) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    person: db.prepare('insert or ignore into person (name, words) values (?, ?)'),
    named: db.prepare('insert into mention_person (name, side, mention, named) values (?, ?, ?, 1)'),
    change: db.prepare('insert into change (at, kind, episode, after, article, json) values (?, ?, ?, ?, ?, ?)'),
  };
  const sentence = () =>
    `${skewed(draw, GIVEN, 1)} ${skewed(draw, FAMILY, 1)} spoke in ${draw.of(PLACES)} about ${draw.of(TOPICS)} before a visit of the delegation.`;
  db.exec('begin');
  for (let i = 0; i < articles; i++) {
    const day = dayText(FIRST_DAY + Math.floor((i / articles) * DAYS));
    const text = Array.from({ length: 24 }, sentence).join('\n');
    const outlet = `Outlet ${Math.floor(draw.next() ** 2 * OUTLETS)}`;
    const voice = draw.next() < 0.15 && i > 0 ? `a${i - 1}` : `a${i}`;
    put.article.run(`a${i}`, day, outlet, `https://example.org/${i}`, sentence().slice(0, 70), text, '[]', voice);
  }
  for (let told = 0, e = 0; told < mentions; told += TOLD, e++) {
    const article = Math.floor((told / mentions) * articles);
    const day = FIRST_DAY + Math.floor((article / articles) * DAYS);
    const [a, b] = [skewed(draw, PARTIES, 2.5), skewed(draw, PARTIES, 2.5)];
    const parties = [...new Set([a, b])].sort();
    const fields = { format: draw.of(FORMATS), level: draw.of(LEVELS), venue: draw.of(PLACES) };
    const occasion = draw.next() < 0.1 ? { occasion: `G20 ${dayText(day).slice(0, 4)}` } : {};
    const id = `${parties.join('-').toLowerCase()}-${dayText(day).slice(0, 7)}-${e.toString(16)}`;
    const own: EventMention[] = Array.from({ length: Math.min(TOLD, mentions - told) }, (_, k) => {
      const at = draw.below(1200);
      const name = `${skewed(draw, GIVEN, 1)} ${skewed(draw, FAMILY, 2)} ${skewed(draw, FAMILY, 3)}`;
      return {
        id: `m${told + k}`,
        article: `a${Math.min(articles - 1, article + draw.below(3))}`,
        ...{ act: draw.of(OFTEN), polarity: 'asserted', actor: [a], recipient: a === b ? [] : [b], actor_person: name },
        ...{
          ...fields,
          ...occasion,
          date: dayText(day + k),
          agenda: draw.of(TOPICS),
          quote: sentence(),
          span: [at, at + 80],
        },
        episode: 'e1',
        evidence: {
          act: { span: [at, at + 5], rule: `coding/predicates:x; coding/judge:likely ${draw.next().toFixed(2)}` },
        },
        coder: '1',
      };
    });
    const status = draw.of(STATUSES);
    const meets = day + draw.below(60);
    const head = { id, parties, ...fields, ...occasion, meeting_date: dayText(meets), status };
    const json = JSON.stringify({ ...head, mentions: own.map((one) => one.id) });
    put.episode.run(id, parties.join(' '), status, day, meets, meets, day + own.length - 1, actBits(own), json);
    put.change.run(`${dayText(day)}T00:00:00.000Z`, 'new', id, status, own[0]!.article, JSON.stringify(head));
    for (const [k, one] of own.entries()) {
      const row = [
        one.id,
        one.article,
        ...one.span,
        one.act,
        one.polarity,
        one.coder,
        day + k,
        day + k,
        parties.join(' '),
        id,
      ];
      const { lastInsertRowid } = put.mention.run(...row, JSON.stringify(one));
      const name = one.actor_person!;
      put.person.run(name, ` ${name.toLowerCase()} `);
      put.named.run(name, a, lastInsertRowid);
    }
  }
  db.exec('commit');
  db.close();
}
