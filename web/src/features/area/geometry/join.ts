import { type Position, type Ring, type Shape, NEAR, edges, key, nearestOn, boxOf, within } from './shape';
import { type Edge, leftHanded, polygons, traceRings } from './trace';

/** The ring with every given position that lies on one of its edges as a corner of its own. */
export function noded(ring: Ring, others: Position[]): Ring {
  const mine = new Set(ring.map(key));
  const strangers = others.filter((p) => !mine.has(key(p)));
  if (strangers.length === 0) return ring;
  const out: Ring = [];
  for (const [a, b] of edges(ring)) {
    const on = strangers
      .filter((p) => nearestOn(p, a, b).distance <= NEAR && far(p, a) && far(p, b))
      .sort((p, q) => Math.hypot(p[0] - a[0], p[1] - a[1]) - Math.hypot(q[0] - a[0], q[1] - a[1]));
    out.push(a, ...on);
  }
  const [first] = out;
  return first ? [...out, first] : ring;
}

const far = (p: Position, q: Position) => Math.hypot(p[0] - q[0], p[1] - q[1]) > NEAR;

/** Directed border edges of shapes that know each other's corners. */
function borderEdges(shapes: Shape[]): Map<string, Edge>[] {
  const corners = shapes.map((shape) => shape.flat(2));
  return shapes.map((shape, i) => {
    const box = boxOf(shape);
    const others = corners.flatMap((c, j) => (i === j ? [] : c.filter((p) => within(box, p, NEAR))));
    const rings = leftHanded(shape).map((ring) => noded(ring, others));
    return new Map(rings.flatMap(edges).map((edge) => [`${key(edge[0])} ${key(edge[1])}`, edge]));
  });
}

/** One shape out of several: the borders between them fall away. */
export function joined(shapes: Shape[]): Shape {
  const all = new Map<string, Edge>();
  for (const own of borderEdges(shapes))
    for (const [name, edge] of own) {
      const back = `${key(edge[1])} ${key(edge[0])}`;
      if (!all.delete(back)) all.set(name, edge);
    }
  return polygons(traceRings(all.values()));
}

/** Whether two shapes share at least one piece of border; a corner alone does not make neighbours. */
export function adjoin(a: Shape, b: Shape): boolean {
  const [own = new Map<string, Edge>(), theirs = new Map<string, Edge>()] = borderEdges([a, b]);
  return [...own.values()].some((edge) => theirs.has(`${key(edge[1])} ${key(edge[0])}`));
}

/** Whether every shape can be reached from the first across shared borders. */
export function connected(shapes: Shape[]): boolean {
  const reached = new Set([0]);
  for (let grew = true; grew;) {
    grew = false;
    shapes.forEach((shape, i) => {
      if (reached.has(i) || ![...reached].some((j) => adjoin(shapes[j] ?? [], shape))) return;
      reached.add(i);
      grew = true;
    });
  }
  return reached.size === shapes.length;
}
