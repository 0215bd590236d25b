import { lazy } from 'react';
import { NewCasePage as New } from '@/features/cases/open/NewCasePage';
import { CasesPage as List } from '@/features/cases/list/CasesPage';
import { CasePage as Case } from '@/features/cases/page/CasePage';

/** The cases' pages with the district's map, which is another feature's. */
const PlacesMap = lazy(() => import('@/features/area/places/PlacesMap'));

export const NewCasePage = () => <New PlacesMap={PlacesMap} />;
export const CasesPage = () => <List PlacesMap={PlacesMap} />;
export const CasePage = () => <Case PlacesMap={PlacesMap} />;
