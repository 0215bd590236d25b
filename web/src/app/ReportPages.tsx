import { lazy } from 'react';
import { ReportPage as Report } from '@/features/report/ReportPage';
import { ReportedPage as Reported } from '@/features/report/ReportedPage';
import type { PlacesMapType } from '@/form/places';

const Districts = lazy(() => import('@/features/area/places/PlacesMap'));

/** The district and its streets, as anybody sees them. */
const OpenMap: PlacesMapType = (props) => <Districts {...props} open />;

export const ReportPage = () => <Report PlacesMap={OpenMap} />;

export const ReportedPage = () => <Reported PlacesMap={OpenMap} />;
