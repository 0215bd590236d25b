import { organisationEn } from './messages/organisation.en';
import { type OrganisationMessages, organisationZh } from './messages/organisation.zh';
import { usePreferences } from './preferences';

/** The words of units, people, responsibilities and rosters; they travel with the desk's own script. */
export function useOrganisationWords(): OrganisationMessages {
  return usePreferences().language === 'en' ? organisationEn : organisationZh;
}
