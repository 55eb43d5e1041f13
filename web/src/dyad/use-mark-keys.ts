import type { KeyboardEvent, RefObject } from 'react';
import type { Placed } from './layout.js';
import { pan, type Window, zoom } from './window.js';

interface Setting {
  /** Marks in the order in which the arrows walk them. */
  readonly marks: readonly Placed[];
  readonly window: Window;
  readonly move: (window: Window) => void;
  readonly look: (id: string) => void;
  readonly box: RefObject<HTMLElement | null>;
}

/** Arrows, Home and End walk the marks; Shift with an arrow moves in time; + and − zoom. */
export function useMarkKeys({ marks, window, move, look, box }: Setting): (event: KeyboardEvent) => void {
  const go = (mark: Placed | undefined) => {
    const id = mark?.moments[0]?.id;
    if (id === undefined) return;
    look(id);
    box.current?.querySelector<SVGElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus();
  };
  return (event) => {
    const at = event.target instanceof Element ? event.target.getAttribute('data-mark') : null;
    const index = marks.findIndex(({ moments }) => moments[0]?.id === at);
    const actions: Readonly<Record<string, () => void>> = {
      ArrowRight: () => (event.shiftKey ? move(pan(window, 0.25)) : go(marks[index + 1])),
      ArrowLeft: () => (event.shiftKey ? move(pan(window, -0.25)) : go(marks[index - 1])),
      Home: () => go(marks[0]),
      End: () => go(marks.at(-1)),
      '+': () => move(zoom(window, 0.5)),
      '=': () => move(zoom(window, 0.5)),
      '-': () => move(zoom(window, 2)),
    };
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
}
