import { useNavigate } from '@tanstack/react-router';
import { STATUS_FAMILY } from '../marks/statuses.js';
import { rows, type Span } from './spans.js';
import type { Window } from './window.js';

const ROW = 13;
const MOST_ROWS = 5;
/** Shortest bar, in pixels. */
const SHORT = 6;
/** Length of the hatched end that stands for an outcome nobody has told of, in pixels. */
const OPEN = 18;

type Bars = ReturnType<typeof rows>;

interface Props {
  readonly bars: Bars;
  readonly x: (day: number) => number;
  readonly top: number;
}

/** Spans in rows, for those that are seen. */
export function barsIn(spans: readonly Span[], { from, to }: Window, width: number): Bars {
  const seen = spans.filter(({ lo, hi, meets }) => Math.max(hi, meets?.hi ?? hi) >= from && lo < to);
  const room = width > 0 ? ((OPEN + 4) * (to - from)) / width : 0;
  return rows(seen, room, MOST_ROWS);
}

/** Height that bars take, in pixels. */
export const barsHeight = (bars: Bars): number => bars.reduce((most, { row }) => Math.max(most, row + 1), 0) * ROW;

/**
 * Engagements as bars from their first act to their outcome. For the pointer only: the keyboard reaches an engagement from
 * each of its marks and from the list.
 */
export function Spans({ bars, x, top }: Props) {
  const navigate = useNavigate();
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g className="spans" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" />
        </pattern>
      </defs>
      {bars.map(({ span, row }) => {
        const { id, title, status, lo, hi, meets, open } = span;
        const y = top + row * ROW;
        const left = x(lo);
        const length = Math.max(x(hi + 1) - left, SHORT);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: see above
          <g
            key={id}
            className={`span ${STATUS_FAMILY[status]}`}
            transform={`translate(${left},${y})`}
            onClick={() => void navigate({ to: '/episodes/$id', params: { id } })}
          >
            <title>{`${title.slice(0, 300)}: ${status}`}</title>
            <rect className="bar" width={length} height={ROW - 5} rx="2" />
            {open && <rect className="hatched" x={length} width={OPEN} height={ROW - 5} />}
            {meets && (
              <path
                className="meets"
                d={`M${x(meets.lo) - left} -1v${ROW - 3}M${x(meets.lo) - left} ${(ROW - 5) / 2}H${x(meets.hi + 1) - left}m0-${(ROW - 3) / 2}v${ROW - 3}`}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}
