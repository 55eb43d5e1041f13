import { useEffect, useRef } from 'react';

const WRITES = 'input, select, textarea, [contenteditable], dialog';

/**
 * Listens for the keys of a reviewer, save where somebody writes or a command of the browser is meant.
 * @param press whether the key meant something
 */
export function useReviewKeys(press: (key: string) => boolean, active: boolean): void {
  const now = useRef({ press, active });
  useEffect(() => {
    now.current = { press, active };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { press, active } = now.current;
      const writes = event.target instanceof Element && event.target.closest(WRITES);
      if (!active || writes || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (press(event.key)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
