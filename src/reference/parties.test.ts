import { describe, expect, it } from 'vitest';
import { loadReference } from './index.js';

const ref = loadReference();

describe('which party words stand for', () => {
  it.each([
    ['Russia', 'RUS', 'name'],
    ['Russians', 'RUS', 'demonym'],
    ['Moscow', 'RUS', 'capital'],
    ['the Kremlin', 'RUS', 'metonym'],
    ['U.S.', 'USA', 'abbreviation'],
    ['US', 'USA', 'abbreviation'],
    ['Washington', 'USA', 'capital'],
    ['the White House', 'USA', 'metonym'],
    ['Foggy Bottom', 'USA', 'metonym'],
    ['Downing Street', 'GBR', 'metonym'],
    ['Seoul', 'KOR', 'capital'],
    ['the EU', 'EUR', 'abbreviation'],
    ['European Commission', 'EUR', 'name'],
    ['Security Council', 'UNO', 'name'],
    ['IAEA', 'IAEA', 'abbreviation'],
    ['Arab League', 'ARL', 'name'],
    ['African Union', 'AU', 'name'],
    ['NATO', 'NATO', 'abbreviation'],
    ['the Palestinian Authority', 'PSE', 'name'],
    ['Kosovo', 'XKX', 'name'],
    ['Taiwanese', 'TWN', 'demonym'],
    ['Hamas', 'hamas', 'name'],
    ['the Taliban', 'taliban', 'name'],
    ['the Faroes', 'FRO', 'name'],
    ['Turkish Cypriots', 'turkish cypriots', 'name'],
    ['Nepalese rebels', 'maoists', 'name'],
    ['Tamil Tigers', 'ltte', 'name'],
    ['the Holy See', 'VAT', 'name'],
    ['Turkey', 'TUR', 'name'],
    ['Unesco', 'UNESCO', 'name'],
    ['the Pope', 'VAT', 'metonym'],
    ['Congo', 'COD', 'name'],
    ["Côte d'Ivoire", 'CIV', 'name'],
  ])('%s → %s by its %s', (words, party, how) => {
    expect(ref.party(words, '2018-05-01')).toMatchObject({ party, how });
  });

  it.each([
    ['the Chinese Foreign Ministry', 'CHN'],
    ['government of Georgia', 'GEO'],
    ['Iran’s Supreme National Security Council', 'IRN'],
    ['Ministry of Foreign Affairs of the Russian Federation', 'RUS'],
    ['the Trump administration', 'USA'],
  ])('finds the party of %s', (words, party) => {
    expect(ref.party(words, '2018-05-01')?.party).toBe(party);
  });

  it('reads the leader in the name of a government on its day', () => {
    expect(ref.party('the Bush administration', '2003')).toMatchObject({ party: 'USA', how: 'leader' });
    expect(ref.party('the Bush administration', '2018')).toBeUndefined();
  });

  it('reads the name of a state that is gone in its own days', () => {
    expect(ref.party('Moscow', '1985-06-01')?.party).toBe('SUN');
    expect(ref.party('Moscow', '2018-06-01')?.party).toBe('RUS');
    expect(ref.party('Soviet Union', '2018-06-01')?.party).toBe('SUN');
  });

  it('holds the city of Brussels a weaker sign of the Union than its name', () => {
    expect(ref.party('Brussels')!.score).toBeLessThan(ref.party('European Union')!.score);
  });

  it('takes names only where they are written as names', () => {
    for (const words of [
      'us',
      'who',
      'turkey',
      'chad',
      'polish',
      'it',
      'American Airlines',
      'China Daily',
      'Who',
      '',
    ]) {
      expect(ref.party(words, '2018'), words).toBeUndefined();
    }
  });

  it('has a name to show for every party', () => {
    expect(ref.partyName('USA')).toBe('United States');
    expect(ref.partyName('EUR')).toBe('European Union');
    expect(ref.partyName('hamas')).toBe('Hamas');
    expect(ref.partyName('no such party')).toBe('no such party');
  });

  it('lists members', () => {
    expect(ref.members('G7')).toContain('CAN');
    expect(ref.members('USA')).toEqual([]);
    expect(ref.party('P5+1')).toMatchObject({ party: 'P5+1', kind: 'group' });
    expect(ref.members('quartet')).toEqual(['UNO', 'USA', 'RUS', 'EUR']);
  });
});

describe('in which country a place lies', () => {
  it.each([
    ['Camp David', 'USA'],
    ['Camp David, Maryland', 'USA'],
    ['Vladivostok', 'RUS'],
    ['Helsinki', 'FIN'],
    ['Geneva', 'CHE'],
    ['Brussels', 'BEL'],
    ['Panmunjom', 'KOR'],
    ['the White House', 'USA'],
    ['Doha, Qatar', 'QAT'],
    ['Malacañang Palace', 'PHL'],
    ['the presidential palace in Ankara', 'TUR'],
    ['al-Asad airbase, west of Baghdad', 'IRQ'],
    ['Sentosa Island in Singapore', 'SGP'],
    ['Newport, Wales', 'GBR'],
  ])('%s → %s', (words, party) => {
    expect(ref.place(words)?.party).toBe(party);
  });

  it('says nothing of places in several countries, and of none', () => {
    for (const words of ['Israel and the West Bank', 'a five-star hotel', 'nice', 'Europe', '']) {
      expect(ref.place(words), words).toBeUndefined();
    }
  });
});

describe('which body unites a part of the world', () => {
  it.each([
    ['West African', 'ECOWAS'],
    ['southern African', 'SADC'],
    ['South-East Asian', 'ASEAN'],
    ['Martian', undefined],
  ])('%s → %s', (adjective, party) => {
    expect(ref.ofRegion(adjective)).toBe(party);
  });
});
