import { identityEn } from './messages/identity.en';
import { type IdentityMessages, identityZh } from './messages/identity.zh';
import { officersEn } from './messages/officers.en';
import { type OfficersMessages, officersZh } from './messages/officers.zh';
import { usePreferences } from './preferences';

/** Words of signing in and of one's own account; both languages travel with the desk's own script. */
export function useIdentityWords(): IdentityMessages {
  return usePreferences().language === 'en' ? identityEn : identityZh;
}

/** Words of the three officers' pages. */
export function useOfficersWords(): OfficersMessages {
  return usePreferences().language === 'en' ? officersEn : officersZh;
}
