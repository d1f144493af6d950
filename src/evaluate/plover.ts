/** Finer types, or names of older codebooks, and the class in which they are compared: 15 classes in all. */
const folded: Readonly<Record<string, string>> = {
  CONCEDE: 'YIELD',
  RETREAT: 'YIELD',
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
};

/** CAMEO codes whose class is not their root's come first. Root 01, statements, has no PLOVER type. */
const classes: readonly (readonly [prefix: string, plover: string])[] = [
  ['1712', 'ASSAULT'],
  ['163', 'COERCE'],
  ['175', 'ASSAULT'],
  ['191', 'COERCE'],
  ['192', 'COERCE'],
  ['02', 'REQUEST'],
  ['03', 'AGREE'],
  ['04', 'CONSULT'],
  ['05', 'SUPPORT'],
  ['06', 'COOPERATE'],
  ['07', 'AID'],
  ['08', 'YIELD'],
  ['09', 'ACCUSE'],
  ['10', 'REQUEST'],
  ['11', 'ACCUSE'],
  ['12', 'REJECT'],
  ['13', 'THREATEN'],
  ['14', 'PROTEST'],
  ['15', 'MOBILIZE'],
  ['16', 'SANCTION'],
  ['17', 'COERCE'],
  ['18', 'ASSAULT'],
  ['19', 'ASSAULT'],
  ['20', 'ASSAULT'],
];

/**
 * The class of a PLOVER type, else of a CAMEO code; null where there is none. The 15 classes and the codes that
 * leave their root are those of Zero-Shot-PLOVER (Hu et al., ACL 2024).
 */
export function ploverClass(plover: string | null, cameo: string | null): string | null {
  if (plover) return folded[plover.toUpperCase()] ?? plover.toUpperCase();
  return classes.find(([prefix]) => cameo?.startsWith(prefix))?.[1] ?? null;
}

/** The classes an edge counts as: its own, "" for none, and THREATEN too where the act is only threatened. */
export function classesOf(edge: {
  readonly plover: string | null;
  readonly cameo: string | null;
  readonly modality: string;
}): ReadonlySet<string> {
  const own = ploverClass(edge.plover, edge.cameo) ?? '';
  return new Set(edge.modality === 'threatened' ? [own, 'THREATEN'] : [own]);
}
