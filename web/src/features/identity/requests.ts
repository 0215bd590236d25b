import { from } from '@/lib/pageData';
import type { Delegations, Me, OpenSession, Role } from './wire';

export const me = () => from<Me>('/api/desk/me');
export const mySessions = () => from<{ sessions: OpenSession[] }>('/api/desk/me/sessions');
export const delegations = () => from<Delegations>('/api/desk/me/delegations');
export const roles = () => from<{ roles: Role[] }>('/api/desk/roles');
