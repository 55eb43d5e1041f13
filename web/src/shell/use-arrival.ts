import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Brings the focus to the content when another view opens, so that a screen reader says its heading and the keyboard goes on
 * from there; a changed filter keeps the focus where it is.
 */
export function useArrival(): { readonly main: RefObject<HTMLElement | null>; readonly path: string } {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const main = useRef<HTMLElement>(null);
  const from = useRef(path);
  useEffect(() => {
    if (from.current === path) return;
    from.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return { main, path };
}
