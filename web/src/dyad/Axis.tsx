import type { ScaleTime } from 'd3-scale';

interface Props {
  readonly scale: ScaleTime<number, number>;
  readonly width: number;
  /** Where the lines of the axis end and its words begin. */
  readonly height: number;
}

/** Pixels that a date on the axis needs. */
const ROOM = 90;

/** The days, months or years that are seen. */
export function Axis({ scale, width, height }: Props) {
  const count = Math.max(2, Math.floor(width / ROOM));
  const word = scale.tickFormat(count);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g className="axis" aria-hidden="true">
      {scale.ticks(count).map((at) => (
        <g key={at.getTime()} transform={`translate(${scale(at)},0)`}>
          <path d={`M0 0V${height}`} />
          <text x="4" y={height + 16}>
            {word(at)}
          </text>
        </g>
      ))}
      <path d={`M0 ${height}H${width}`} />
    </g>
  );
}
