import { scaleUtc } from 'd3-scale';
import { useMemo } from 'react';
import { Axis } from './Axis.js';
import { Lane } from './Lane.js';
import { type Lane as LaneName, laneHeight, type Moment, place, placedInTime } from './layout.js';
import { barsHeight, barsIn, Spans } from './Spans.js';
import type { Span } from './spans.js';
import { useLiveWindow } from './use-live-window.js';
import { useMarkKeys } from './use-mark-keys.js';
import { usePointer } from './use-pointer.js';
import { useWidth } from './use-width.js';
import type { Window } from './window.js';

interface Props {
  readonly names: readonly [a: string, b: string];
  readonly moments: readonly Moment[];
  readonly spans: readonly Span[];
  readonly window: Window;
  readonly see: (window: Window) => void;
  /** Id of the act whose sentence is shown. */
  readonly looked: string | undefined;
  readonly look: (id: string) => void;
}

const DAY = 86_400_000;
/** Room for the name under a lane, and between lanes, in pixels. */
const LABEL = 20;
const GAP = 6;
const AXIS = 24;
const LANES = ['a', 'both', 'b'] as const satisfies readonly LaneName[];

/** Two lanes, one per side, what both did between them, the engagements as bars, and the axis of time. */
export function Timeline({ names, moments, spans, window: given, see, looked, look }: Props) {
  const { ref: box, width } = useWidth<HTMLDivElement>();
  const [window, move] = useLiveWindow(given, see);
  const scale = useMemo(
    () => scaleUtc([window.from * DAY, window.to * DAY], [0, width]),
    [window.from, window.to, width],
  );
  const x = (day: number) => scale(day * DAY);
  const shown = moments.filter(({ when }) => when.hi >= window.from && when.lo < window.to);
  const placed = LANES.map((lane) =>
    place(
      shown.filter((moment) => moment.lane === lane),
      x,
    ),
  );
  const ordered = placedInTime(placed.flat());
  const keys = useMarkKeys({ marks: ordered, window, move, look, box });
  const pointer = usePointer({ window, width, move, box });

  const bars = barsIn(spans, window, width);
  const titles = [names[0], 'Both, or others', names[1]];
  let y = 0;
  const lanes = placed.map((marks, i) => {
    const base = y + GAP + laneHeight(marks);
    y = base + LABEL + (LANES[i] === 'both' ? barsHeight(bars) : 0);
    return { marks, base, title: titles[i]!, name: LANES[i]! };
  });
  const height = y + AXIS;
  return (
    <div ref={box} className="timeline no-print">
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: there is no fieldset in SVG
        <svg
          width={width}
          height={height}
          role="group"
          aria-label={`Timeline of ${names[0].slice(0, 100)} and ${names[1].slice(0, 100)}, ${shown.length} acts. Arrow keys walk the marks, plus and minus zoom, Shift with an arrow moves in time.`}
          onKeyDown={keys}
          {...pointer}
        >
          <Axis scale={scale} width={width} height={height - AXIS} />
          <Spans bars={bars} x={x} top={lanes[1]!.base + LABEL} />
          {lanes.map(({ marks, base, title, name }) => (
            <Lane
              key={name}
              title={title}
              name={name}
              marks={marks}
              base={base}
              width={width}
              looked={looked}
              first={ordered[0]?.moments[0]?.id}
              look={look}
              open={move}
            />
          ))}
        </svg>
      )}
    </div>
  );
}
