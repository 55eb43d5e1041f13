import { ActShape } from '../marks/ActMark.js';
import { type Lane as LaneName, middle, PITCH, type Placed } from './layout.js';
import type { Window } from './window.js';

interface Props {
  readonly title: string;
  readonly name: LaneName;
  readonly marks: readonly Placed[];
  /** Height of the base line, in pixels from the top. */
  readonly base: number;
  readonly width: number;
  readonly looked: string | undefined;
  /** The mark that the Tab key reaches while none is looked at. */
  readonly first: string | undefined;
  readonly look: (id: string) => void;
  /** Brings the acts of a place that holds several into view. */
  readonly open: (days: Window) => void;
}

/** Longest name that is written over a lane. */
const LONG = 60;

/** The acts of one side. */
export function Lane({ title, name, marks, base, width, looked, first, look, open }: Props) {
  const reachable = marks.some((mark) => mark.moments[0]?.id === looked) ? looked : first;
  return (
    <g className={`lane ${name}`}>
      <path className="base" d={`M0 ${base}H${width}`} />
      {marks.map((mark) => (
        <MarkAt
          key={mark.moments[0]!.id}
          mark={mark}
          y={base - (mark.level + 0.5) * PITCH}
          looked={mark.moments.some(({ id }) => id === looked)}
          reachable={mark.moments[0]!.id === reachable}
          look={look}
          open={open}
        />
      ))}
      <text className="lane-name" x="0" y={base + 14}>
        {title.length > LONG ? `${title.slice(0, LONG)}…` : title}
      </text>
    </g>
  );
}

interface MarkProps {
  readonly mark: Placed;
  readonly y: number;
  readonly looked: boolean;
  readonly reachable: boolean;
  readonly look: (id: string) => void;
  readonly open: (days: Window) => void;
}

function MarkAt({ mark, y, looked, reachable, look, open }: MarkProps) {
  const { moments, x, reach } = mark;
  const first = moments[0]!;
  const many = moments.length > 1;
  const label = many ? `${moments.length} acts from ${first.label}` : first.label;
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element in SVG
    <g
      role="button"
      tabIndex={reachable ? 0 : -1}
      data-mark={first.id}
      aria-label={label}
      className={`at${looked ? ' looked' : ''}`}
      transform={`translate(${x},${y})`}
      onFocus={() => look(first.id)}
      onPointerEnter={() => look(first.id)}
      onClick={() => (many ? open(daysOf(mark)) : look(first.id))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        if (many) open(daysOf(mark));
      }}
    >
      <rect className="touch" x={-PITCH / 2} y={-PITCH / 2} width={PITCH} height={PITCH} />
      {reach && (
        <path className="reach" d={`M${reach[0] - x} 0H${reach[1] - x}M${reach[0] - x}-4v8M${reach[1] - x}-4v8`} />
      )}
      {first.when.by && !many && <path className="tail" d="M-9 0h-14" />}
      {many ? (
        <g className="group">
          <circle r="10" />
          <text textAnchor="middle" y="4">
            {moments.length > 99 ? '99+' : moments.length}
          </text>
        </g>
      ) : (
        <g transform="translate(-8,-8)">
          <ActShape act={first.act} polarity={first.polarity} />
        </g>
      )}
    </g>
  );
}

/** The days of the acts in one place, with a little air. */
function daysOf({ moments }: Placed): Window {
  const days = moments.map(({ when }) => middle(when));
  const [lo, hi] = [Math.min(...days), Math.max(...days)];
  const air = Math.max((hi - lo) * 0.1, 3);
  return { from: lo - air, to: hi + air };
}
