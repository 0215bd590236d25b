import { lazy } from 'react';
import { FormPage } from '@/features/register/form/FormPage';
import { ListPage } from '@/features/register/list/ListPage';
import { EntryPage } from '@/features/register/record/EntryPage';
import { EditPage } from '@/features/register/form/EditPage';

/** The registers' pages with the district's map, which is another feature's. */
const PlacesMap = lazy(() => import('@/features/area/places/PlacesMap'));

export const RecordsPage = () => <ListPage PlacesMap={PlacesMap} />;
export const NewRecordPage = () => <FormPage PlacesMap={PlacesMap} />;
export const EditRecordPage = () => <EditPage PlacesMap={PlacesMap} />;
export const RecordPage = () => <EntryPage PlacesMap={PlacesMap} />;
