import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { Check, Choice, TextInput } from '@/ui/fields';
import type { Found } from '@/ui/Finder';
import { ChangeForm } from '../ChangeForm';
import { EffectiveFields, useEffective } from '../EffectiveFields';
import { UnitField, chosenUnit } from '../UnitField';
import { dayIn, today } from '../day';
import { useNames } from '../names';
import { endHolding, holdPost, unit as unitQuery } from '../requests';
import type { Holding, Person, Post } from '../types';
import { useSending } from '../useSending';

/** Puts a person into a post of a unit, from a day, with or without an end. */
export function HoldForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const w = useOrganisationWords();
  const { name, maybe } = useNames();
  const sending = useSending();
  const effective = useEffective();
  const [unit, setUnit] = useState<Found | null>(chosenUnit(person.unit, name(person.unit.name)));
  const [post, setPost] = useState('');
  const [to, setTo] = useState('');
  const [substitute, setSubstitute] = useState(false);
  const { data } = useQuery({ ...unitQuery(unit?.id ?? ''), enabled: unit !== null });
  const posts = data?.posts ?? [];
  const chosen = posts.find((one) => String(one.id) === post);
  const inOrder = to === '' || to > effective.effective;
  const words = (one: Post) =>
    [name(one.title), one.areaCode && (maybe(one.areaName) ?? one.areaCode)].filter(Boolean).join(' · ');
  return (
    <ChangeForm
      title={w.people.hold}
      sound={chosen !== undefined && effective.sound && inOrder}
      sending={sending}
      onClose={onClose}
      onSend={() =>
        sending.run(
          (csrf) =>
            holdPost(csrf, Number(post), {
              person: person.id,
              from: effective.effective,
              to: dayIn(to) ?? null,
              substitute,
              reason: effective.order.reason,
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
          <EffectiveFields of={effective} tried={tried} />
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

export function EndHoldingForm({ holding, onClose }: { holding: Holding; onClose: () => void }) {
  const w = useOrganisationWords();
  const { name } = useNames();
  const sending = useSending();
  const [to, setTo] = useState(today);
  const [reason, setReason] = useState('');
  const inOrder = to > holding.from;
  return (
    <ChangeForm
      title={w.people.endHoldingOf(`${name(holding.unit.name)} ${name(holding.post.title)}`)}
      go={w.people.endHolding}
      sound={inOrder && reason.trim() !== ''}
      sending={sending}
      onClose={onClose}
      onSend={() => sending.run((csrf) => endHolding(csrf, holding.id, { to, reason: reason.trim() }), onClose)}
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
          <TextInput
            label={w.form.reason}
            value={reason}
            onChange={setReason}
            error={tried && !reason.trim() ? w.form.needed : undefined}
          />
        </>
      )}
    </ChangeForm>
  );
}
