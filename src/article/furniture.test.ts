import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furnitureIn } from './furniture.js';

const REPORT = 'The foreign minister of Lundia said on Monday that no date for the visit had been agreed.';

/** Kind and words of every piece of furniture in a text of the given paragraphs. */
function marked(...paragraphs: string[]): string[] {
  const text = paragraphs.join('\n\n');
  return furnitureIn(text).map((f) => `${f.kind}: ${text.slice(...f.span)}`);
}

describe('furniture at the foot of an article', () => {
  it.each([
    ['appeal', 'Support The Lund Courier!'],
    ['appeal', 'Your gift, large or small, keeps our reporting free. Please donate today to support us.'],
    ['appeal', 'Sign up for our morning newsletter'],
    ['appeal', 'CLICK HERE TO GET THE COURIER APP'],
    ['share', 'Short link:'],
    ['share', 'Share Update----'],
    ['share', 'Share Tweet Email Print'],
    ['share', 'Follow Ada Lund on\u00a0Facebook and Twitter.'],
    ['share', '- Follow the Ledger on Twitter: @LundLedger'],
    ['related', 'READ MORE: Harbour tunnel opens after nine years'],
    ['related', 'Minister resigns over harbour tunnel Read more'],
    ['contact', 'Contact the author at a.lund@courier.example'],
    ['contact', "Please let us know if you're having trouble with this page."],
    ['credit', 'Ada Lund and The Northern Wire contributed to this report.'],
    ['credit', '© 2018 The Lund Courier. All rights reserved.'],
    ['credit', 'Reporting by Ada Lund; Editing by Per Holm'],
    ['credit', 'This story was updated at 5:40 p.m.'],
    ['player', 'Slideshow (4 Images)'],
    ['player', 'Story Continued Below'],
  ])('%s: %s', (kind, line) => {
    expect(marked(REPORT, REPORT, REPORT, line)).toEqual([`${kind}: ${line}`]);
  });

  it('follows an appeal through the lines that lead up to it', () => {
    const appeal = [
      '… we have a favour to ask.',
      'As readers know, The Lund Courier has been fined for our independent reporting.',
      'Your support keeps our newsroom open. Please support us monthly.',
    ];
    expect(marked(REPORT, REPORT, ...appeal)).toEqual(appeal.slice(1).map((line) => `appeal: ${line}`));
  });

  it('takes the headlines in a row under a label, up to the next paragraph of the report', () => {
    expect(marked(REPORT, 'Read more:', 'Tunnel opens at last', 'Why the ferry stays', REPORT)).toEqual([
      'related: Read more:',
      'related: Tunnel opens at last',
      'related: Why the ferry stays',
    ]);
  });
});

describe('furniture inside an article', () => {
  it('tells a caption from its credit', () => {
    expect(marked('Leaders meet', 'President Holm, left, greets Queen Ida in Lund. (Photo: AP)', REPORT)).toEqual([
      'caption: President Holm, left, greets Queen Ida in Lund.',
      'credit: (Photo: AP)',
    ]);
    expect(marked(REPORT, 'Image copyright EPA Image caption The two met in Lund in May', REPORT)).toEqual([
      'credit: Image copyright EPA Image caption',
      'caption: The two met in Lund in May',
    ]);
    expect(marked('Leaders meet', 'Holm and Ida at the palace', 'CREDIT: Per Berg / Reuters', REPORT)).toEqual([
      'caption: Holm and Ida at the palace',
      'credit: CREDIT: Per Berg / Reuters',
    ]);
  });

  it('keeps the caption of a player and drops the player', () => {
    expect(marked('Media playback is unsupported on your device Media caption Holm: "We will talk"', REPORT)).toEqual([
      'player: Media playback is unsupported on your device Media caption',
      'caption: Holm: "We will talk"',
    ]);
  });

  it('marks the headlines left behind a name, not the name', () => {
    const text = 'Speaker Ada Lund Ada LundTunnel vote slips again | Ferry fares rise MORE (Lund) said she would go.';
    expect(marked(text)).toEqual(['related: Ada LundTunnel vote slips again | Ferry fares rise MORE']);
  });

  it.each(['LUND, June 2 (Reuters) - ', 'LUND (AP) — ', 'PORT IDA, Lundia — ', 'Lund (CNN) '])(
    'dateline: %s',
    (dateline) => {
      expect(marked(`${dateline}${REPORT}`)).toEqual([`dateline: ${dateline}`]);
    },
  );
});

describe('what is no furniture', () => {
  it.each([
    REPORT,
    '“Please support us,” the minister told her hosts, “and donate what you can to our coverage of the talks.”',
    'EX-minister Holm will not travel to Lund.',
    'Contact between the two governments has been rare.',
    'Photo opportunities aside, the two leaders did not meet.',
    'He urged donors to give more to the fund.',
    'Share prices fell after the summit was called off.',
    'Follow-up talks are to be held in Lund on Tuesday.',
    'More talks were held on Friday.',
  ])('%s', (line) => {
    expect(marked(line)).toEqual([]);
    expect(marked(REPORT, REPORT, REPORT, line)).toEqual([]);
  });
});

describe('any text', () => {
  it('is not searched for ever, however long its lines', () => {
    for (const part of ['A', 'Ada ', 'Share ', 'Ada LundAda ', '(', '. Follow him ']) {
      const text = `${part.repeat(Math.ceil(1_000_000 / part.length))}/AP MORE`;
      expect(furnitureIn(text)).toEqual([]);
      expect(furnitureIn(text.slice(-3990)).length).toBeLessThan(5);
    }
  });

  it('gives spans inside the text, in order, without overlap', () => {
    const pieces = fc.constantFrom(
      'Photo: A/AP',
      'Read more',
      'Support us',
      ' ',
      '\n',
      '\r\n',
      '(AP) —',
      'X',
      '“',
      'MORE',
      'Ada LundAda ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { span } of furnitureIn(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          end = span[1];
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
