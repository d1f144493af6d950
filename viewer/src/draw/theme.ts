/** Colours of the picture, read from the style sheet so that there is one palette. */
export interface Theme {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly kind: Readonly<Record<string, string>>;
  readonly family: Readonly<Record<string, string>>;
}

const kinds = ['Person', 'Organisation', 'State', 'Location', 'Group'];
export const families = ['cooperation', 'conflict', 'standing', 'statement'];

/** Sigma reads only `rgb()` and hex; a computed `color` is always `rgb()`, whatever the sheet says. */
export function readTheme(within: HTMLElement): Theme {
  const probe = document.createElement('span');
  within.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const each = (prefix: string, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, read(`${prefix}-${name.toLowerCase()}`)]));
  const theme = {
    ground: read('ground'),
    ink: read('ink'),
    muted: read('muted'),
    accent: read('accent'),
    kind: each('kind', kinds),
    family: each('family', families),
  };
  probe.remove();
  return theme;
}

/** Red, green and blue, of 255. */
export function channels(color: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b];
}

/** The same colour, so much of it. */
export function fade(color: string, alpha: number): string {
  return `rgba(${channels(color).join(', ')}, ${alpha})`;
}
