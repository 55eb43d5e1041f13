import { inWords, isoDay } from '../dates/when.js';
import { pan, type Window, zoom } from './window.js';

interface Props {
  readonly window: Window;
  readonly whole: Window;
  readonly see: (window: Window | undefined) => void;
}

const LENGTHS = [
  ['10 years', 3653],
  ['1 year', 366],
  ['1 month', 31],
] as const;

/** Nearer, farther, earlier, later. The keys + − and Shift with the arrows do the same within the timeline. */
export function ZoomButtons({ window, whole, see }: Props) {
  const middle = (window.from + window.to) / 2;
  const seen = `${isoDay(window.from)}/${isoDay(window.to - 1)}`;
  return (
    <div className="zoom no-print" role="toolbar" aria-label="Stretch of time">
      <button type="button" onClick={() => see(pan(window, -0.5))} aria-label="Earlier">
        ←
      </button>
      <button type="button" onClick={() => see(zoom(window, 2))} aria-label="Farther">
        −
      </button>
      <button type="button" onClick={() => see(zoom(window, 0.5))} aria-label="Nearer">
        +
      </button>
      <button type="button" onClick={() => see(pan(window, 0.5))} aria-label="Later">
        →
      </button>
      {LENGTHS.map(([label, days]) => (
        <button
          key={label}
          type="button"
          className="small"
          onClick={() => see({ from: middle - days / 2, to: middle + days / 2 })}
        >
          {label}
        </button>
      ))}
      <button type="button" className="small" disabled={window === whole} onClick={() => see(undefined)}>
        all
      </button>
      <span className="quiet small numbers" role="status">
        {inWords(seen)}
      </span>
    </div>
  );
}
