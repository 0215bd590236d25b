/** Where everything on the bridge stands, in pixels of a picture of the given width. */
export interface BridgeSpan {
  width: number;
  height: number;
  deck: number;
  water: number;
  depth: number;
  brace: number;
  /** Distance between hangers, and radius of a ring. */
  step: number;
  ring: number;
  /** Half the side of a frame; two of them never touch. */
  frame: number;
  /** Whether there is room for an ordinal under each ring. */
  numbered: boolean;
  /** Whether group names may carry their count. */
  roomy: boolean;
  arch: string;
  truss: string;
  piers: string;
  waves: string;
  hangers: { x: number; top: number }[];
  groups: { from: number; to: number }[];
}

/** Room between two groups, in hanger steps. */
const GAP = 1.1;

/** @param sizes indicators in each group, in order */
export function span(width: number, sizes: readonly number[]): BridgeSpan {
  const wide = width > 700;
  const rise = wide ? 190 : 118;
  const deck = rise + 22;
  const foot = wide ? 26 : 14;
  const water = deck + (wide ? 14 : 9);
  const depth = wide ? 64 : 34;
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const steps = count + (sizes.length - 1) * GAP + (wide ? 2 : 1.4);
  const step = (width - 2 * foot) / Math.max(steps, 1);

  /** Height of the arch above x: a parabola from foot to foot. */
  const archAt = (x: number, lift = 0) => {
    const t = (x - foot) / (width - 2 * foot);
    return deck - (rise - lift) * 4 * t * (1 - t);
  };
  const curve = (lift: number) => {
    const points = Array.from({ length: 41 }, (_, i) => {
      const x = foot + ((width - 2 * foot) * i) / 40;
      return `${round(x)} ${round(archAt(x, lift))}`;
    });
    return `M${points.join('L')}`;
  };

  const hangers: BridgeSpan['hangers'] = [];
  const groups: BridgeSpan['groups'] = [];
  let x = foot + step * (wide ? 1 : 0.7) + step / 2;
  for (const size of sizes) {
    const from = x - step / 2;
    for (let i = 0; i < size; i++) {
      hangers.push({ x: round(x), top: round(archAt(x)) });
      x += step;
    }
    groups.push({ from: round(from), to: round(x - step / 2) });
    x += step * GAP;
  }

  const lattice = Array.from({ length: wide ? 36 : 18 }, (_, i) => {
    const part = (wide ? 36 : 18) + 1;
    const at = (k: number) => foot + ((width - 2 * foot) * k) / part;
    return `M${round(at(i))} ${round(archAt(at(i)))}L${round(at(i + 1))} ${round(archAt(at(i + 1), 9))}`;
  }).join('');
  const wave = (y: number) => `M0 ${y}${'q5 -5 10 0t10 0'.repeat(Math.ceil(width / 20))}`;

  return {
    width,
    height: water + depth + 30,
    deck,
    water,
    depth,
    brace: water + depth + 5,
    step,
    ring: Math.max(3, Math.min(7, step * 0.3)),
    frame: Math.min(11, step / 2 - 0.8),
    numbered: step >= 22,
    roomy: wide,
    arch: curve(0),
    truss: curve(9) + lattice,
    piers: [foot, width - foot].map((at) => `M${at - 9} ${deck}h18l5 ${depth * 0.42}h-28Z`).join(''),
    waves: wave(water + 3),
    hangers,
    groups,
  };
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
