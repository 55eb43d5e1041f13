import { describe, expect, it } from 'vitest';
import { publishedIn } from './published.js';

const REPORT = 'The talks that were to begin on 3 March 2011 in Lund have been put off, both governments said.';

describe('the date that an article states itself', () => {
  it.each([
    ['NWA , Tuesday 29 May 2012', '2012-05-29'],
    ['Published: 4 June 2014 10:15 GMT', '2014-06-04'],
    ['Posted on June 4, 2014 at 3:45 pm by Ada Lund', '2014-06-04'],
    ['By Ada Lund | Sept. 9, 2019', '2019-09-09'],
    ['2019-09-09', '2019-09-09'],
  ])('a line of its own: %s', (line, date) => {
    const text = `Talks put off\n\n${line}\n\n${REPORT}`;
    const found = publishedIn(text)!;
    expect(found.date).toBe(date);
    expect(line).toContain(text.slice(...found.evidence.span!));
  });

  it('a dateline with a year', () => {
    expect(publishedIn(`LUND, June 2, 2012 (NWA) - ${REPORT}`)?.date).toBe('2012-06-02');
  });

  it.each([
    ['https://news.example/world/2018/07/24/talks', '2018-07-24'],
    ['https://news.example/world/2018/jul/24/talks', '2018-07-24'],
    ['https://news.example/talks-2018-07-24.html', '2018-07-24'],
    ['https://news.example/2018/07/talks', '2018-07'],
  ])('its address: %s', (url, date) => {
    expect(publishedIn(REPORT, url)?.date).toBe(date);
  });

  it('prefers the labelled date to the address', () => {
    expect(publishedIn(`Published: 23 July 2018\n\n${REPORT}`, 'https://n.example/2018/07/24/x')?.date).toBe(
      '2018-07-23',
    );
  });

  it.each([
    ['a date inside the report', REPORT],
    ['a dateline without a year', `LUND, June 2 (NWA) - ${REPORT}`],
    ['a weekday that contradicts the date', `Monday 29 May 2012\n\n${REPORT}`],
    ['a day that the month lacks', `31 June 2012\n\n${REPORT}`],
    ['digits that may be day or month', `05/06/2012\n\n${REPORT}`],
  ])('none from %s', (_, text) => {
    expect(publishedIn(text)).toBeUndefined();
  });

  it('none from an address with numbers that are no date', () => {
    expect(publishedIn(REPORT, 'https://news.example/2018/77/talks-2018-13-40')).toBeUndefined();
  });
});
