/**
 * The desk's pages, in the order of the bar: the first whose permission one holds is where `/desk` leads. `words` names
 * the entry of the desk's `nav` messages.
 */
export const WAYS = [
  { to: '/desk', needs: 'plan-read', words: 'plans' },
  { to: '/desk/plan-overview', needs: 'indicators-read', words: 'planOverview' },
  { to: '/desk/indicators', needs: 'indicators-read', words: 'indicators' },
  { to: '/desk/evaluations', needs: 'evaluations-read', words: 'evaluations' },
  { to: '/desk/my-evaluations', needs: 'statements-edit', words: 'myEvaluations' },
  { to: '/desk/cases', needs: 'cases-read', words: 'cases' },
  { to: '/desk/plan-work', needs: 'cases-read', words: 'planWork' },
  { to: '/desk/map/{-$code}', needs: 'map-read', words: 'map' },
  { to: '/desk/registers', needs: 'records-read', words: 'registers' },
  { to: '/desk/measures', needs: 'records-read', or: 'cases-read', words: 'measures' },
  { to: '/desk/units', needs: 'units-read', words: 'units' },
  { to: '/desk/people', needs: 'people-read', words: 'people' },
  { to: '/desk/responsibilities', needs: 'units-read', words: 'duties' },
  { to: '/desk/rosters', needs: 'units-read', words: 'rosters' },
  { to: '/desk/packs', needs: 'packs-read', words: 'packs' },
  { to: '/desk/accounts', needs: 'accounts-read', words: 'accounts' },
  { to: '/desk/tokens', needs: 'tokens-edit', words: 'tokens' },
  { to: '/desk/notices', needs: 'tokens-edit', words: 'notices' },
  { to: '/desk/grants', needs: 'grants-read', words: 'grants' },
  { to: '/desk/roles', needs: 'grants-read', words: 'roles' },
  { to: '/desk/access', needs: 'access-explain', words: 'access' },
  { to: '/desk/audit', needs: 'journal-read', words: 'audit' },
] as const;

/** Whether one holds a permission that leads there. */
export const leads = (way: (typeof WAYS)[number], may: (permission: string) => boolean): boolean =>
  may(way.needs) || ('or' in way && may(way.or));
