import { type ReactNode, createContext } from 'react';

/** What officers see of the work for an item, `PLAN/CODE`; another feature's, put in by the app. */
export const WorkContext = createContext<(item: string) => ReactNode>(() => null);
