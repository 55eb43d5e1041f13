import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Dyad } from '../api/types.js';
import { dayNumber, isoDay } from '../dates/when.js';
import { EPISODE_FORMATS } from '../episodes/formats.js';
import { ExportLinks } from '../parts/ExportLinks.js';
import { ActList } from './ActList.js';
import { Legend } from './Legend.js';
import { momentOf } from './moments.js';
import { Reading } from './Reading.js';
import { spanOf } from './spans.js';
import { Timeline } from './Timeline.js';
import { around, type Window } from './window.js';
import { ZoomButtons } from './ZoomButtons.js';

const route = getRouteApi('/dyads/$a/$b');

interface Props {
  readonly data: Dyad;
  /** The record holds marks of what is looked at that were not sent. */
  readonly more: boolean;
}

/** The timeline of two parties, the sentence of the mark that is looked at, and the list that the marks stand for. */
export function DyadRecord({ data, more }: Props) {
  const { from, to, ...conditions } = route.useSearch();
  const navigate = route.useNavigate();
  const [looked, look] = useState<string>();
  const moments = useMemo(() => data.marks.map(momentOf), [data.marks]);
  const spans = useMemo(() => data.spans.flatMap((episode) => spanOf(episode) ?? []), [data.spans]);
  const whole = useMemo(() => {
    const days = [...moments.map(({ when }) => when), ...spans].flatMap(({ lo, hi }) => [lo, hi]);
    // Years of which no mark was sent are part of the whole as well.
    const years = data.next === undefined ? [] : data.years.map(({ year }) => dayNumber(isoYear(year)));
    return around([...days, ...years], dayNumber(new Date().toISOString()));
  }, [moments, spans, data.years, data.next]);
  const window: Window = from && to && from < to ? { from: dayNumber(from), to: dayNumber(to) + 1 } : whole;
  const see = (next: Window | undefined) =>
    void navigate({
      search: (search) => {
        const { from: _from, to: _to, ...rest } = search;
        return next ? { ...rest, from: isoDay(next.from), to: isoDay(next.to - 1) } : rest;
      },
      replace: true,
      resetScroll: false,
    });

  const { a, b, marks } = data;
  if (marks.length === 0) {
    return (
      <p className="empty" role="status">
        {Object.keys(conditions).length > 0
          ? `None of the ${data.mentions} reports between them meets these conditions.`
          : 'The record holds nothing between these two.'}
      </p>
    );
  }
  const seen = marks.filter((_, i) => inside(moments[i]!.when, window));
  const feed = `/dyads/${encodeURIComponent(a.code)}/${encodeURIComponent(b.code)}`;
  return (
    <>
      <ZoomButtons window={window} whole={whole} see={see} />
      <Timeline
        names={[a.name, b.name]}
        moments={moments}
        spans={spans}
        window={window}
        see={see}
        looked={looked}
        look={look}
      />
      <Reading mark={marks.find(({ id }) => id === looked)} />
      <Legend marks={marks} />
      <ActList marks={seen} all={marks.length} looked={looked} more={more} />
      <ExportLinks formats={EPISODE_FORMATS} filter={{ ...conditions, party: [a.code, b.code] }} />
      <p className="exports small no-print">
        <span className="quiet">Subscribe: </span>
        <a href={`${feed}.ics`}>calendar</a>
        <a href={`${feed}.atom`}>feed</a>
      </p>
    </>
  );
}

const isoYear = (year: number) => `${String(year).padStart(4, '0')}-01-01`;

const inside = ({ lo, hi }: { readonly lo: number; readonly hi: number }, { from, to }: Window) =>
  lo < to && hi >= from;
