import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useOfficersWords } from '@/lib/identityWords';
import { Icon } from '@/ui/Icon';
import { q } from '../query';

/** What was found, as a file. Plain links: the browser writes a long journal straight to the disk. */
export function Export({ filters, total }: { filters: Record<string, string | undefined>; total: number }) {
  const w = useOfficersWords().audit;
  const href = (format: 'csv' | 'jsonl') => q('/api/desk/audit/export', { format, ...filters });
  return (
    <DialogTrigger>
      <Button className="btn">
        {w.export}
        <Icon name="down" size="0.9em" />
      </Button>
      <Popover className="pop export-pop" placement="bottom end">
        <Dialog aria-label={w.export}>
          <p>{w.exportHint(total.toLocaleString('en-US'))}</p>
          <a className="btn" href={href('csv')} download>
            {w.csv}
          </a>
          <a className="btn" href={href('jsonl')} download>
            {w.jsonl}
          </a>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
