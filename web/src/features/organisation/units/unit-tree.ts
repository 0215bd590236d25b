import { type Unit, UNIT_KINDS, type UnitKind } from '../types';

/** A row of the chart: a unit, or the units of one kind below another, gathered so that a long list can be folded. */
export interface TreeNode {
  key: string;
  unit: Unit | null;
  kind: UnitKind;
  children: TreeNode[];
  /** People of the unit and all below it; null where none of them is in the asker's scope. */
  people: number | null;
}

/** Children of one kind are gathered where there are several kinds beside each other and at least this many of one. */
const GATHER_FROM = 6;

const kindOrder = (kind: UnitKind) => UNIT_KINDS.indexOf(kind);

/** The units as a tree, by kind and code. A unit whose parent is not among them stands at the top. */
export function treeOf(units: readonly Unit[]): TreeNode[] {
  const ids = new Set(units.map((unit) => unit.id));
  const below = new Map<number | null, Unit[]>();
  for (const unit of units) {
    const parent = unit.parent !== null && ids.has(unit.parent) ? unit.parent : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(unit);
    else below.set(parent, [unit]);
  }
  const nodesBelow = (parent: number | null): TreeNode[] => {
    const all = (below.get(parent) ?? [])
      .toSorted((a, b) => kindOrder(a.kind) - kindOrder(b.kind) || a.code.localeCompare(b.code))
      .map(nodeOf);
    return parent === null ? all : gathered(all, parent);
  };
  const nodeOf = (unit: Unit): TreeNode => {
    const children = nodesBelow(unit.id);
    return { key: unit.code, unit, kind: unit.kind, children, people: sum([unit.people, ...children.map(peopleOf)]) };
  };
  return nodesBelow(null);
}

const peopleOf = (node: TreeNode) => node.people;

function sum(counts: (number | null)[]): number | null {
  const known = counts.filter((n): n is number => n !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
}

function gathered(nodes: TreeNode[], parent: number): TreeNode[] {
  const kinds = UNIT_KINDS.map((kind) => ({ kind, of: nodes.filter((node) => node.kind === kind) })).filter(
    ({ of }) => of.length > 0,
  );
  if (kinds.length < 2 || kinds.every(({ of }) => of.length < GATHER_FROM)) return nodes;
  return kinds.map(({ kind, of }) => ({
    key: `kind:${parent}:${kind}`,
    unit: null,
    kind,
    children: of,
    people: sum(of.map(peopleOf)),
  }));
}

/** Only what fits, with the way down to it. What fits keeps all below it. */
export function kept(nodes: readonly TreeNode[], fits: (unit: Unit) => boolean): TreeNode[] {
  return nodes.flatMap((node) => {
    const children = kept(node.children, fits);
    if (children.length > 0) return [{ ...node, children }];
    return node.unit && fits(node.unit) ? [node] : [];
  });
}

/** The keys above a unit, from the top; none where it is not in the tree. */
export function wayTo(nodes: readonly TreeNode[], code: string): string[] {
  for (const node of nodes) {
    if (node.unit?.code === code) return [];
    const way = wayTo(node.children, code);
    if (way.length > 0 || node.children.some((child) => child.key === code)) return [node.key, ...way];
  }
  return [];
}

/** Every key that can be opened. */
export function openable(nodes: readonly TreeNode[]): string[] {
  return nodes.flatMap((node) => (node.children.length > 0 ? [node.key, ...openable(node.children)] : []));
}

/** The keys above whatever fits: a search opens these, not what it found. */
export function waysToFound(nodes: readonly TreeNode[], fits: (unit: Unit) => boolean): string[] {
  const above = (node: TreeNode): string[] => {
    const ways = node.children.flatMap(above);
    const holds = ways.length > 0 || node.children.some((child) => child.unit && fits(child.unit));
    return holds ? [node.key, ...ways] : [];
  };
  return nodes.flatMap(above);
}

/** What stands above a unit, from the top, and right below it. */
export function around(unit: Unit, units: readonly Unit[]): { ancestors: Unit[]; children: Unit[] } {
  const byId = new Map(units.map((one) => [one.id, one]));
  const above = (of: Unit) => (of.parent === null ? undefined : byId.get(of.parent));
  const ancestors: Unit[] = [];
  for (let at = above(unit); at && !ancestors.includes(at); at = above(at)) ancestors.unshift(at);
  return { ancestors, children: units.filter((one) => one.parent === unit.id) };
}
