import type { ComponentChildren } from 'preact';
import { Icon } from './Icons.js';

/** The keys that do the same, in the picture and on the map. */
const controls = [
  ['+', 'plus', 'Zoom in'],
  ['-', 'minus', 'Zoom out'],
  ['0', 'fit', 'Show all'],
] as const;

interface ZoomButtonsProps {
  readonly press: (key: string) => void;
  /** Buttons above these. */
  readonly children?: ComponentChildren;
}

export function ZoomButtons({ press, children }: ZoomButtonsProps) {
  return (
    <div class="zoom">
      {children}
      {controls.map(([key, icon, label]) => (
        <button
          key={key}
          type="button"
          class="round"
          data-key={key}
          aria-label={label}
          title={label}
          onClick={() => press(key)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
