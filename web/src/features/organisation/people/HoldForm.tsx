import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { Check, Choice, TextInput } from '@/ui/fields';
import type { Found } from '@/ui/Finder';
import { ChangeForm } from '../ChangeForm';
import { UnitField, chosenUnit } from '../UnitField';
import { dayIn, today } from '@/lib/days';
import { useNames } from '../names';
import { endHolding, holdPost, unit as unitQuery } from '../requests';
import type { HeldPost, Person, Post } from '../types';
import { useSending } from '@/lib/useSending';

/** Puts a person into a post of a unit, from a day, with or without an end. */
export function HoldForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const w = useOrganisationWords();
  const { name } = useNames();
  const sending = useSending();
  const [from, setFrom] = useState(today);
  const [unit, setUnit] = useState<Found | null>(chosenUnit(person.unit, name(person.unit.name)));
  const [post, setPost] = useState('');
  const [to, setTo] = useState('');
  const [substitute, setSubstitute] = useState(false);
  const { data } = useQuery({ ...unitQuery(unit?.id ?? ''), enabled: unit !== null });
  const posts = data?.posts ?? [];
  const chosen = posts.find((one) => String(one.id) === post);
  const inOrder = to === '' || to > from;
  const words = (one: Post) => [name(one.title), one.area && name(one.area.name)].filter(Boolean).join(' · ');
  return (
    <ChangeForm
      title={w.people.hold}
      sound={chosen !== undefined && dayIn(from) !== undefined && inOrder}
      sending={sending}
      onClose={onClose}
      onSend={() =>
        sending.run(
          (csrf) =>
            holdPost(csrf, Number(post), {
              person: person.id,
              from,
              to: dayIn(to) ?? null,
              substitute,
            }),
          onClose,
        )
      }
    >
      {(tried) => (
        <>
          <UnitField
            label={w.people.holdUnit}
            value={unit}
            onChange={setUnit}
            error={tried && !unit ? w.form.choose : undefined}
          />
          <div>
            <Choice
              label={w.people.holdPost}
              value={chosen ? post : ''}
              onChange={setPost}
              options={posts.map((one) => ({ value: String(one.id), words: words(one) }))}
            />
            {data && posts.length === 0 && <p className="hint">{w.people.noPostsThere}</p>}
            {tried && !chosen && posts.length > 0 && <p className="err">{w.form.choose}</p>}
          </div>
          <TextInput
            label={w.people.holdFrom}
            value={from}
            onChange={setFrom}
            type="date"
            error={tried && !dayIn(from) ? w.form.needed : undefined}
          />
          <TextInput
            label={w.form.toOpen}
            value={to}
            onChange={setTo}
            type="date"
            hint={w.form.toHint}
            error={tried && !inOrder ? w.form.order : undefined}
          />
          <div className="check-line">
            <Check value={substitute} onChange={setSubstitute}>
              {w.people.holdSubstitute}
            </Check>
          </div>
        </>
      )}
    </ChangeForm>
  );
}

export function EndHoldingForm({ holding, onClose }: { holding: HeldPost; onClose: () => void }) {
  const w = useOrganisationWords();
  const { name } = useNames();
  const sending = useSending();
  const [to, setTo] = useState(today);
  const inOrder = to > holding.from;
  return (
    <ChangeForm
      title={w.people.endHoldingOf(`${name(holding.unit.name)} ${name(holding.title)}`)}
      go={w.people.endHolding}
      sound={inOrder}
      sending={sending}
      onClose={onClose}
      onSend={() => sending.run((csrf) => endHolding(csrf, holding.holding, { effective: to }), onClose)}
    >
      {(tried) => (
        <>
          <TextInput
            label={w.form.to}
            value={to}
            onChange={setTo}
            type="date"
            hint={w.form.toHint}
            error={tried && !inOrder ? w.form.order : undefined}
          />
        </>
      )}
    </ChangeForm>
  );
}
