import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { HOSTILE_RECORD, PLAIN, viewOver, written } from '../fixture.js';
import type { RecordView } from '../format.js';
import { wellFormed } from '../text/json.js';
import { parquetFormats } from './parquet.js';

const [mentions, episodes] = parquetFormats;

async function fileOf(format: (typeof parquetFormats)[number], view: RecordView): Promise<ArrayBuffer> {
  const bytes = await written(format.write(view));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}

describe('Parquet', () => {
  it('gives mentions back with texts, lists, numbers and days', async () => {
    const rows = await parquetReadObjects({ file: await fileOf(mentions!, viewOver(PLAIN)) });
    expect(rows).toHaveLength(PLAIN.flatMap((coded) => coded.mentions).length);
    expect(rows.find(({ mention }) => mention === 'p2-m0')).toMatchObject({
      actor: ['FRA', 'GHA'],
      recipient: [],
      meeting_date: '2019-06-03/2019-06-05',
      meeting_from: new Date('2019-06-03T00:00:00Z'),
      meeting_to: new Date('2019-06-05T00:00:00Z'),
      start: 0,
      end: 47,
      venue: 'Paris',
      occasion: null,
    });
  });

  it('has a type for every column', async () => {
    const file = await fileOf(mentions!, viewOver(PLAIN));
    const types = Object.fromEntries(
      parquetMetadata(file).schema.map(({ name, type, converted_type }) => [name, converted_type ?? type]),
    );
    expect(types).toMatchObject({ quote: 'UTF8', actor: 'LIST', date_from: 'DATE', start: 'INT32' });
  });

  it('keeps hostile texts as they are, half characters apart', async () => {
    const rows = await parquetReadObjects({ file: await fileOf(mentions!, viewOver(HOSTILE_RECORD)) });
    const venues = HOSTILE_RECORD.map((coded) => wellFormed(coded.mentions[0]!.venue!));
    expect(rows.map(({ venue }) => venue).sort()).toEqual(venues.sort());
  });

  it('is whole for an empty record, and for one of several row groups', async () => {
    expect(await parquetReadObjects({ file: await fileOf(episodes!, viewOver([])) })).toEqual([]);
    const plain = viewOver(PLAIN);
    const many: RecordView = {
      ...plain,
      async *dossiers() {
        for (let i = 0; i < 1300; i++) yield* plain.dossiers();
      },
    };
    const file = await fileOf(episodes!, many);
    expect(parquetMetadata(file).row_groups.length).toBeGreaterThan(1);
    expect(await parquetReadObjects({ file })).toHaveLength(1300 * 4);
  });
});
