import { useEffect, useRef } from 'react';
import { type Action, actionFor, type Bindings } from './bindings.js';

const WRITES = 'input, select, textarea, [contenteditable], dialog';

/** Listens for the keys of a reviewer, save where somebody writes or a command of the browser is meant. */
export function useReviewKeys(bindings: Bindings, act: (action: Action) => void, active: boolean): void {
  const now = useRef({ bindings, act, active });
  useEffect(() => {
    now.current = { bindings, act, active };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { bindings, act, active } = now.current;
      const writes = event.target instanceof Element && event.target.closest(WRITES);
      if (!active || writes || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const action = actionFor(bindings, event.key);
      if (!action) return;
      event.preventDefault();
      act(action);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
