import type { Stroke } from '../state/lines.js';

const paths: Readonly<Record<string, string>> = {
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  sun: 'M8 5a3 3 0 100 6 3 3 0 000-6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13 9.5A5.5 5.5 0 016.5 3a5.5 5.5 0 106.5 6.5z',
  search: 'M7 2.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM10.3 10.3L14 14',
  filter: 'M2 3.5h12M4.5 8h7M6.5 12.5h3',
  back: 'M10 3L5 8l5 5',
  play: 'M5 3l8 5-8 5z',
  pause: 'M5 3v10M11 3v10',
  save: 'M8 2v8M4.5 6.5L8 10l3.5-3.5M3 13h10',
  table: 'M2 3h12v10H2zM2 6.2h12M2 9.6h12M6.5 6.2V13',
  matrix: 'M2.5 2.5h11v11h-11zM2.5 6.2h11M2.5 9.8h11M6.2 2.5v11M9.8 2.5v11',
  map: 'M8 14.5C5 11 3.5 8.6 3.5 6.3a4.5 4.5 0 019 0c0 2.3-1.5 4.7-4.5 8.2zM8 4.7a1.7 1.7 0 100 3.4 1.7 1.7 0 000-3.4z',
  days: 'M3 3.5h10v10H3zM3 6.5h10M5.5 2v3M10.5 2v3',
  ask: 'M3 3.5h10v7H8l-3 3v-3H3zM6.5 6.2c0-2 3-2 3 0 0 1-1.5 1-1.5 1.6',
  draft: 'M4 2h5l3 3v9H4zM8 6.5v4M6 8.5h4',
  relax:
    'M8 8m-1.5 0a1.5 1.5 0 103 0a1.5 1.5 0 10-3 0M8 1v3M8 12v3M1 8h3M12 8h3M3 3l2 2M11 11l2 2M13 3l-2 2M5 11l-2 2',
  list: 'M5.5 4H14M5.5 8H14M5.5 12H14M2 4h.01M2 8h.01M2 12h.01',
  graph:
    'M8 2a2 2 0 100 4 2 2 0 000-4zM4 10a2 2 0 100 4 2 2 0 000-4zM12 10a2 2 0 100 4 2 2 0 000-4zM7 6l-2 4M9 6l2 4',
};

export function Icon({ name }: { readonly name: string }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name] ?? ''} />
    </svg>
  );
}

const shapes: Readonly<Record<string, string>> = {
  Person: 'M8 2.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11z',
  Organisation: 'M3.2 3.2h9.6v9.6H3.2z',
  State: 'M8 2l5.2 3v6L8 14l-5.2-3V5z',
  Location: 'M8 2.5L14 13H2z',
  Group: 'M8 1.8L14.2 8 8 14.2 1.8 8z',
};

/** An entity's kind as it looks in the picture. */
export function KindMark({ kind }: { readonly kind: string }) {
  return (
    <svg class={`mark kind-${kind.toLowerCase()}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[kind] ?? ''} />
    </svg>
  );
}

const dashes: Readonly<Record<Stroke, string>> = { solid: 'none', dashed: '5 3', dotted: '1.5 2.5' };

/** A line as it looks in the picture. */
export function LineMark(props: {
  readonly family?: string;
  readonly stroke?: Stroke;
  readonly negated?: boolean;
}) {
  return (
    <svg class={`mark wide family-${props.family ?? 'none'}`} viewBox="0 0 24 16" aria-hidden="true">
      <path d="M2 8h20" stroke-dasharray={dashes[props.stroke ?? 'solid']} />
      {props.negated && <path d="M10.5 3.5v9M13.5 3.5v9" />}
    </svg>
  );
}
