import { describe, expect, it } from 'vitest';
import { pageOf } from './page.js';

describe('pageOf', () => {
  it('has one name for the ways in which one page is addressed', () => {
    const ways = [
      'https://www.example.org/news/ferries',
      'http://example.org/news/ferries/',
      'https://m.example.org/news/ferries#comments',
      'https://EXAMPLE.org/news/ferries?utm_source=feed&utm_medium=rss',
    ];
    expect(new Set(ways.map(pageOf))).toEqual(new Set(['example.org/news/ferries']));
  });

  it('tells pages apart by their path and by what is asked for', () => {
    expect(pageOf('https://example.org/story?id=7&page=2')).toBe('example.org/story?id=7&page=2');
    expect(pageOf('https://example.org/story?page=2&id=7')).toBe('example.org/story?id=7&page=2');
    expect(pageOf('https://example.org/story?id=8')).not.toBe(pageOf('https://example.org/story?id=7'));
  });

  it('has none for a front page, for which articles change, and for what is no address', () => {
    expect(pageOf('https://example.org/')).toBeUndefined();
    expect(pageOf('the harbour')).toBeUndefined();
    expect(pageOf(undefined)).toBeUndefined();
  });
});
