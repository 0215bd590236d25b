import { useOrganisationWords } from '@/lib/organisationWords';
import { day } from '@/lib/when';
import { ChangeForm } from '../ChangeForm';
import { useNames } from '../names';
import { withdrawShift } from '../requests';
import { type Turn, hours } from '../turns';
import { useSending } from '@/lib/useSending';

/** Takes a whole shift out of the roster, all its days: said before it is done. */
export function WithdrawForm({ turn, onClose }: { turn: Turn; onClose: () => void }) {
  const w = useOrganisationWords();
  const { language } = useNames();
  const sending = useSending();
  const { shift } = turn;
  return (
    <ChangeForm
      title={w.rosters.withdraw}
      go={w.rosters.withdraw}
      sound
      sending={sending}
      consequences={[
        w.rosters.withdrawDoes({
          from: day(shift.firstDay, language),
          to: day(shift.lastDay, language),
          hours: w.span(hours(shift.begins), hours(shift.ends)),
        }),
      ]}
      onClose={onClose}
      onSend={() => sending.run((csrf) => withdrawShift(csrf, shift.id), onClose)}
    >
      {() => null}
    </ChangeForm>
  );
}
