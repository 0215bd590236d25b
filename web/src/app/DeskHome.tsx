import { Navigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { WaitingTile } from '@/features/cases/Waiting';
import { useSession } from '@/lib/session';
import { WAYS, leads } from './desk-ways';

const DraftsPage = lazy(() => import('@/features/plan/DraftsPage').then((m) => ({ default: m.DraftsPage })));

/** /desk : the drafts for whoever may see them; for others the first page they may see. */
export function DeskHome() {
  const { may } = useSession();
  const first = WAYS.find((way) => leads(way, may))?.to ?? '/desk/me';
  if (first !== '/desk') return <Navigate to={first} replace />;
  return (
    <>
      {may('cases-read') && <WaitingTile />}
      <DraftsPage />
    </>
  );
}
