import { useEffect, useRef, useState } from 'react';
import type { Window } from './window.js';

/** How long a move must rest before the address tells of it, in ms: browsers refuse addresses that change too often. */
const REST = 180;

/** The stretch that is seen, which follows the hand at once and the address once the hand rests. */
export function useLiveWindow(given: Window, see: (window: Window) => void): readonly [Window, (next: Window) => void] {
  const [moving, setMoving] = useState<Window>();
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  const move = (next: Window) => {
    setMoving(next);
    clearTimeout(rest.current);
    rest.current = setTimeout(() => {
      see(next);
      setMoving(undefined);
    }, REST);
  };
  return [moving ?? given, move];
}
