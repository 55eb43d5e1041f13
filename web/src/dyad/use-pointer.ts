import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { pan, type Window, zoom } from './window.js';

interface Setting {
  readonly window: Window;
  readonly width: number;
  readonly move: (window: Window) => void;
  readonly box: RefObject<HTMLElement | null>;
}

/** How fast the wheel zooms. */
const WHEEL = 0.002;

/** Dragging moves in time; the wheel with Ctrl or ⌘ zooms around the pointer, without them it scrolls the page as ever. */
export function usePointer({ window, width, move, box }: Setting) {
  const dragged = useRef<{ readonly x: number; readonly window: Window }>(undefined);
  const now = useRef({ window, width, move });
  now.current = { window, width, move };
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { window, width, move } = now.current;
      const share = (event.clientX - element.getBoundingClientRect().left) / width;
      move(zoom(window, Math.exp(event.deltaY * WHEEL), window.from + share * (window.to - window.from)));
    };
    // Not passive, since the zoom of the page must not follow.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [box]);
  return {
    onPointerDown: (event: PointerEvent) => {
      const onMark = event.target instanceof Element && event.target.closest('[data-mark], .span');
      if (event.button !== 0 || onMark) return;
      dragged.current = { x: event.clientX, window };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      if (dragged.current) move(pan(dragged.current.window, (dragged.current.x - event.clientX) / width));
    },
    onPointerUp: () => {
      dragged.current = undefined;
    },
    onPointerCancel: () => {
      dragged.current = undefined;
    },
  };
}
