import { lazy } from 'react';
import { CallPage as Call } from '@/features/cases/call/CallPage';
import { NewCasePage as New } from '@/features/cases/open/NewCasePage';
import { CasesPage as List } from '@/features/cases/list/CasesPage';
import { CasePage as Case } from '@/features/cases/page/CasePage';
import { MyCasesPage as Mine } from '@/features/cases/phone/MyCasesPage';
import { ReportPage as Report } from '@/features/cases/phone/ReportPage';
import { PlanDuties } from '@/features/indicator/duties/PlanDuties';

/** The cases' pages with the district's map and with what the plan asks of one, which are other features'. */
const PlacesMap = lazy(() => import('@/features/area/places/PlacesMap'));

export const NewCasePage = () => <New PlacesMap={PlacesMap} />;
export const CasesPage = () => <List PlacesMap={PlacesMap} Besides={PlanDuties} />;
export const MyCasesPage = () => <Mine Besides={PlanDuties} />;
export const CasePage = () => <Case PlacesMap={PlacesMap} />;
export const CallPage = () => <Call PlacesMap={PlacesMap} />;
export const PhoneReportPage = () => <Report PlacesMap={PlacesMap} />;
