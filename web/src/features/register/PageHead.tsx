import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import type { Definition } from './types';

/** The way back to the register's list. */
export function ToRegister({ of }: { of: Definition }) {
  const language = useLanguage();
  return (
    <p className="small crumbs">
      <Link to="/desk/registers/$register" params={{ register: of.key }}>
        {pick(of.title, language)}
      </Link>
    </p>
  );
}

/** Of a page of work on a register: where one is, and what there is to do. */
export function PageHead({ of, title, lead }: { of: Definition; title: string; lead: string }) {
  return (
    <header className="match-head">
      <ToRegister of={of} />
      <h1 className="h page-title">{title}</h1>
      <p className="mid small">{lead}</p>
    </header>
  );
}
