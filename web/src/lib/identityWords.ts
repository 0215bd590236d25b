import { identityEn } from './messages/identity.en';
import { type IdentityMessages, identityZh } from './messages/identity.zh';
import { journalEn } from './messages/journal.en';
import { type JournalMessages, journalZh } from './messages/journal.zh';
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

/** Words of the journal's own keys: kinds of record, actions, fields. */
export function useJournalWords(): JournalMessages {
  return usePreferences().language === 'en' ? journalEn : journalZh;
}
