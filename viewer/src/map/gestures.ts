import { useRef } from 'preact/hooks';
import { type Camera, pan, type Size, zoom } from './camera.js';
import type { Flat } from './project.js';

/** Fingers tremble: less than this is a click, in pixels. */
const slack = 4;

/** Dragging moves the map, wheel and two fingers zoom it; a drag ends without a click. */
export function useGestures(size: Size, move: (change: (from: Camera) => Camera) => void) {
  const fingers = useRef(new Map<number, Flat>());
  const dragged = useRef(false);
  const within = (event: MouseEvent): Flat => {
    const { x, y } = (event.currentTarget as Element).getBoundingClientRect();
    return { x: event.clientX - x, y: event.clientY - y };
  };
  const lift = (event: PointerEvent) => void fingers.current.delete(event.pointerId);
  return {
    onPointerDown(event: PointerEvent) {
      if (fingers.current.size === 0) dragged.current = false;
      if (event.button === 0) fingers.current.set(event.pointerId, within(event));
    },
    onPointerMove(event: PointerEvent) {
      const before = fingers.current.get(event.pointerId);
      if (!before) return;
      const now = within(event);
      if (!dragged.current && Math.hypot(now.x - before.x, now.y - before.y) < slack) return;
      if (!dragged.current) (event.currentTarget as Element).setPointerCapture(event.pointerId);
      dragged.current = true;
      fingers.current.set(event.pointerId, now);
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
      if (!other) return move((from) => pan(from, now.x - before.x, now.y - before.y, size));
      const wider = Math.hypot(now.x - other.x, now.y - other.y);
      const narrow = Math.hypot(before.x - other.x, before.y - other.y) || 1;
      move((from) => zoom(from, wider / narrow, other, size));
    },
    onPointerUp: lift,
    onPointerCancel: lift,
    onPointerLeave: lift,
    onWheel(event: WheelEvent) {
      event.preventDefault();
      const at = within(event);
      move((from) => zoom(from, Math.exp(-event.deltaY / 300), at, size));
    },
    onClickCapture(event: MouseEvent) {
      if (!dragged.current) return;
      dragged.current = false;
      event.stopPropagation();
    },
  };
}
