import { describe, expect, it } from 'vitest';
import { loadReference } from './index.js';

const ref = loadReference();

describe('who a name means on a day', () => {
  it.each([
    ['Vladimir Putin', '2015-03-01', 'Vladimir Putin', 'RUS', 'President'],
    ['Vladimir Putin', '2010-04-01', 'Vladimir Putin', 'RUS', 'Prime Minister'],
    ['Medvedev', '2010-04', 'Dmitry Medvedev', 'RUS', 'President'],
    ['Medvedev', '2015-03', 'Dmitry Medvedev', 'RUS', 'Prime Minister'],
    ['Boris Johnson', '2017-05-02', 'Boris Johnson', 'GBR', 'Foreign Secretary'],
    ['Johnson', '2020-02-01', 'Boris Johnson', 'GBR', 'Prime Minister'],
    ['Clinton', '1998-08', 'Bill Clinton', 'USA', 'President'],
    ['Clinton', '2010-08', 'Hillary Clinton', 'USA', 'Secretary of State'],
    ['Bush', '1990', 'George H. W. Bush', 'USA', 'President'],
    ['Bush', '2003-03-01', 'George W. Bush', 'USA', 'President'],
    ['Xi', '2018-06', 'Xi Jinping', 'CHN', 'President'],
    ['Ban Ki-moon', '2005-02', 'Ban Ki-moon', 'KOR', 'Foreign Minister'],
    ['Ban Ki-moon', '2012-02', 'Ban Ki-moon', 'UNO', 'Secretary-General of the United Nations'],
    ['Solana', '2006', 'Javier Solana', 'EUR', 'EU High Representative for foreign policy'],
    ['Meshaal', '2010', 'Khaled Meshaal', 'hamas', 'Head of the Hamas political bureau'],
    ['Emmanuel Macron', '2019-04-11', 'Emmanuel Macron', 'FRA', 'President'],
    ['Elizabeth II', '2014-04-08', 'Elizabeth II', 'GBR', 'Queen'],
  ])('%s on %s is %s of %s, %s', (words, day, name, party, title) => {
    const hit = ref.person(words, day);
    expect(hit).toMatchObject({ name, party });
    expect(hit?.office?.title).toBe(title);
    expect(hit?.current).toBe(true);
  });

  it.each([
    ['Kim Jong-un', 'Kim Jong Un'],
    ['Kim Jong Un', 'Kim Jong Un'],
    ['Yuri Ushakov', 'Yury Ushakov'],
    ['Yury Ushakov', 'Yury Ushakov'],
    ['Iouri Ouchakov', undefined],
    ['Sergey Lavrov', 'Sergei Lavrov'],
    ['Muammar al-Gaddafi', 'Muammar Gaddafi'],
    ['Vladinir Putin', 'Vladimir Putin'],
    ['Vladimir Puttin', 'Vladimir Putin'],
    ['Vladimir Vladimirovich Putin', 'Vladimir Putin'],
    ['D. Trump', 'Donald Trump'],
    ['William Burns', 'William Burns'],
    ['Bill Burns', 'William Burns'],
    ['President Barack Obama', 'Barack Obama'],
    ['Lee Nak-yeon', 'Lee Nak-yon'],
    ['Recep Tayyip Erdogan', 'Recep Tayyip Erdoğan'],
    ['Volodymyr Zelenskiy', 'Volodymyr Zelenskyy'],
    ['J. D. Vance', 'JD Vance'],
  ])('%s is read as %s', (words, name) => {
    expect(ref.person(words, '2018-07-01')?.name).toBe(name);
  });

  it('takes a sovereign by a given name only beside a title', () => {
    expect(ref.person('Pope Francis', '2014')?.party).toBe('VAT');
    expect(ref.person('Francis', '2014')).toBeUndefined();
    expect(ref.person('King Abdullah II', '2010')?.party).toBe('JOR');
    expect(ref.person('King Abdullah', '2010', { party: 'SAU' })?.party).toBe('SAU');
  });

  it('leaves strangers alone', () => {
    for (const stranger of [
      'Ray Johnson',
      'Ivana Trump Smith',
      'Lucy Merkel',
      'Anna Putin',
      'Michael Jordan',
      'Tom Brown',
    ]) {
      expect(ref.person(stranger, '2018-06-01'), stranger).toBeUndefined();
    }
    // Words and common surnames are nobody's name out of office.
    for (const word of [
      'May',
      'Brown',
      'Rice',
      'Johnson',
      'Powell',
      'King',
      'Moon',
      'Friday',
      'Sen',
      'Muslim',
      'Scotland',
    ]) {
      expect(ref.person(word, '2024-02-01'), word).toBeUndefined();
    }
    expect(ref.person('Zhao', '2018-06-01')).toBeUndefined();
  });

  it('scores a bare common surname below an uncommon one, and that below a full name', () => {
    const score = (words: string) => ref.person(words, '2018-06-01')!.score;
    expect(score('May')).toBeLessThan(score('Merkel'));
    expect(score('Merkel')).toBeLessThan(score('Angela Merkel'));
  });

  it('weighs party and title that stand with the name', () => {
    expect(ref.person('Ivanov', '2003-06', { party: 'RUS', title: 'foreign minister' })?.name).toBe('Igor Ivanov');
    expect(ref.person('Ivanov', '2003-06', { party: 'RUS', title: 'defence minister' })?.name).toBe('Sergei Ivanov');
    expect(ref.person('Putyn', '2018', { party: 'RUS', title: 'President' })?.name).toBe('Vladimir Putin');
    expect(ref.person('Putin', '2018', { party: 'FRA' })).toBeUndefined();
    expect(ref.person('Jimmy Carter', '2011', { title: 'former President' })).toMatchObject({
      party: 'USA',
      current: false,
    });
  });

  it('knows full names without a day, as of no office in particular', () => {
    expect(ref.person('Barack Obama')).toMatchObject({ party: 'USA', current: false });
    expect(ref.person('Obama')!.score).toBeLessThan(ref.person('Obama', '2012')!.score);
  });
});

describe('who holds an office on a day', () => {
  it.each([
    ['RUS', 'president', '2015-03-01', 'Vladimir Putin'],
    ['RUS', 'president', '2010-04-01', 'Dmitry Medvedev'],
    ['RUS', 'prime minister', '2015-03-01', 'Dmitry Medvedev'],
    ['RUS', 'Kremlin spokesman', '2018-07-01', 'Dmitry Peskov'],
    ['GBR', 'foreign secretary', '2017-05-01', 'Boris Johnson'],
    ['GBR', 'leader', '2018-01-01', 'Theresa May'],
    ['GBR', 'queen', '2018-01-01', 'Elizabeth II'],
    ['EGY', 'president', '2013-07-10', 'Adly Mansour'],
    ['USA', 'secretary of state', '2014-02-01', 'John Kerry'],
    ['USA', 'top diplomat', '2018-07-01', 'Mike Pompeo'],
    ['USA', 'vice president', '2018-07-01', 'Mike Pence'],
    ['USA', 'defense secretary', '2018-05-01', 'Jim Mattis'],
    ['USA', 'national security advisor', '2018-05-01', 'John Bolton'],
    ['USA', 'president-elect', '2016-12-01', 'Donald Trump'],
    ['USA', 'ambassador to Russia', '2015-06', 'John Tefft'],
    ['DEU', 'chancellor', '2018-05-01', 'Angela Merkel'],
    ['PRK', 'leader', '2018-05-01', 'Kim Jong Un'],
    ['IRN', 'supreme leader', '2018-05-01', 'Ali Khamenei'],
    ['IRN', 'president', '2018-05-01', 'Hassan Rouhani'],
    ['JPN', 'prime minister', '2019-02-01', 'Shinzō Abe'],
    ['IND', 'foreign minister', '2010-02-01', 'S. M. Krishna'],
    ['UNO', 'secretary-general', '2010-06', 'Ban Ki-moon'],
    ['EUR', 'foreign policy chief', '2010-06', 'Catherine Ashton'],
    ['NATO', 'secretary general', '2018-06', 'Jens Stoltenberg'],
    ['VAT', 'pope', '2014-06', 'Francis'],
    ['JOR', 'king', '2018-06', 'Abdullah II'],
  ])('the %s %s on %s is %s', (party, title, day, name) => {
    expect(ref.holder(party, title, day)?.name).toBe(name);
  });

  it('gives the day of a change to the successor', () => {
    expect(ref.holder('USA', 'president', '2009-01-20')?.name).toBe('Barack Obama');
  });

  it('says nothing of former holders, of offices with many holders, and without a day', () => {
    expect(ref.holder('USA', 'former president', '2018-01-01')).toBeUndefined();
    expect(ref.holder('RUS', 'deputy prime minister', '2010-01-01')?.score ?? 0).toBeLessThan(0.9);
    expect(ref.holder('RUS', 'president')).toBeUndefined();
    expect(ref.holder('USA', 'prime minister', '2018-01-01')).toBeUndefined();
    expect(ref.holder('XXX', 'president', '2018-01-01')).toBeUndefined();
  });
});
