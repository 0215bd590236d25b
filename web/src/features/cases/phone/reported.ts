import type { Code } from '@/form/types';
import type { Shot } from '../step/shot';
import type { CaseType, Step } from '../types';
import type { Spot } from './PlaceLine';
import type { Grid } from './grids';

type Rule = Step['evidence'][number];

/** The step that closes what was settled on the spot, and the source of what is found on a round: as the packs call them. */
export const SETTLE = 'settle';
const RESULT = 'result';
const SOURCE = 'source';
const PATROL = 'PATROL';

const rule = (label: string, near: number | null): Rule => ({
  label,
  kinds: ['photo'],
  needsFile: true,
  needsPlace: near !== null,
  within: near,
  refuses: true,
});
/** As the step asks for them; the server holds the pack's own numbers against them. */
export const BEFORE_RULE = rule('before', null);
export const AFTER_RULE = rule('after', 200);
export const photoRule = (field: string): Rule => rule(field, null);

/** Which fields of the form take what is reported; null: the type knows no kinds. */
export interface ReportFields {
  what: string;
  kind: string;
  codes: readonly Code[];
  source: string | null;
  point: string | null;
  area: string | null;
  photos: string | null;
  result: string;
  settles: boolean;
}

export function fieldsOf(of: CaseType): ReportFields | null {
  const first = (kind: string) => of.fields.find((field) => field.kind === kind)?.key ?? null;
  const kind = of.fields.find((field) => field.key === of.matter);
  const what = first('TEXT');
  if (!kind || !what) return null;
  const source = of.fields.find((field) => field.key === SOURCE);
  return {
    what,
    kind: kind.key,
    codes: kind.codes,
    source: source?.codes.some((code) => code.key === PATROL) ? source.key : null,
    point: first('POINT'),
    area: first('AREA'),
    photos: first('FILES'),
    result: RESULT,
    settles: of.steps.some((step) => step.key === SETTLE) && of.fields.some((field) => field.key === RESULT),
  };
}

/** Where the phone knows the place, the point says in which grid it is; else the case begins at one's own. */
export function valuesOf(
  fields: ReportFields,
  told: { words: string; kind: Code; spot: Spot | null; grid: Grid | null },
): Record<string, unknown> {
  const { spot, grid } = told;
  return {
    [fields.what]: told.words,
    [fields.kind]: told.kind.key,
    ...(fields.source ? { [fields.source]: PATROL } : {}),
    ...(spot && fields.point ? { [fields.point]: { lon: spot.lon, lat: spot.lat, datum: spot.datum } } : {}),
    ...(!spot && grid && fields.area ? { [fields.area]: grid.code } : {}),
  };
}

/** What is still to be given; null: nothing. */
export function lacking(given: {
  spot: Spot | null;
  grid: Grid | null;
  settled: boolean;
  shots: readonly Shot[];
  result: string;
}): 'place' | 'photos' | 'result' | null {
  if (!given.spot && !given.grid) return 'place';
  if (!given.settled) return null;
  const has = (label: string) => given.shots.some((shot) => shot.label === label);
  if (!has(BEFORE_RULE.label) || !has(AFTER_RULE.label)) return 'photos';
  return given.result.trim() === '' ? 'result' : null;
}
