import type { Unit, UnitVersion } from '../types';

/** From when to when a unit is there at all, whatever it was called meanwhile. */
export interface Life {
  from: string;
  to: string | null;
}

export function lifeOf(history: readonly UnitVersion[], unit: Unit): Life {
  const counts = history.filter((version) => version.supersededAt === null);
  if (counts.length === 0) return { from: unit.validFrom, to: unit.validTo };
  const ends = counts.map((version) => version.validTo);
  return {
    from: counts.map((version) => version.validFrom).reduce((a, b) => (a < b ? a : b)),
    to: ends.includes(null) ? null : ends.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null),
  };
}
