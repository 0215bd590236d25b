import { Link, useRouter } from '@tanstack/react-router';
import { Problem } from '@/lib/api';
import { useMessages } from '@/lib/i18n';
import { EmptyBridge } from '@/ui/Icon';
import { ProblemView } from '@/ui/ProblemView';
import { useTitle } from '@/ui/useTitle';

export function NotFoundPage() {
  const m = useMessages();
  useTitle(m.problem.notFoundTitle);
  return (
    <div className="empty">
      <EmptyBridge />
      <h1 className="h">{m.problem.notFoundTitle}</h1>
      <p>{m.problem.notFoundBody}</p>
      <p className="row wrap problem-ways">
        <Link className="btn" to="/">
          {m.problem.home}
        </Link>
      </p>
    </div>
  );
}

/** Stands where a page could not load; an address that names nothing reads as not found. */
export function ProblemPage({ error }: { error: unknown }) {
  const m = useMessages();
  const router = useRouter();
  const missing = error instanceof Problem && error.status === 404;
  useTitle(missing ? m.problem.notFoundTitle : m.problem.title);
  if (missing) return <NotFoundPage />;
  return (
    <ProblemView error={error} retry={() => void router.invalidate()}>
      <Link className="btn bare" to="/">
        {m.problem.home}
      </Link>
    </ProblemView>
  );
}
