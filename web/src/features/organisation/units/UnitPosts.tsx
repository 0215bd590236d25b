import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { day } from '@/lib/when';
import { TextInput } from '@/ui/fields';
import type { Found } from '@/ui/Finder';
import { PersonLink } from '../PersonLink';
import { AreaField } from '../AreaField';
import { Simulated } from '../Simulated';
import { dayIn, today } from '@/lib/days';
import { ChangeForm } from '../ChangeForm';
import { useNames } from '../names';
import { addPost, mapOf } from '../requests';
import type { UnitDetails } from '../types';
import { useSending } from '@/lib/useSending';

/** The unit's posts and who is in them; one that nobody holds says so. */
export function UnitPosts({ details, edits }: { details: UnitDetails; edits: boolean }) {
  const w = useOrganisationWords();
  const { language, name } = useNames();
  const [adding, setAdding] = useState(false);
  const { unit, posts } = details;
  return (
    <section aria-labelledby="posts-h">
      <div className="section-head">
        <h3 className="h s" id="posts-h">
          {w.units.posts} <span className="num quiet small">{posts.length}</span>
        </h3>
        {edits && (
          <button type="button" className="btn bare small" onClick={() => setAdding(true)}>
            {w.units.addPost}
          </button>
        )}
      </div>
      {posts.length === 0 ? (
        <p className="mid">{w.units.noPosts}</p>
      ) : (
        <table className="rows posts">
          <thead>
            <tr>
              <th scope="col">{w.units.post}</th>
              <th scope="col">{w.units.postArea}</th>
              <th scope="col">{w.units.holder}</th>
            </tr>
          </thead>
          <tbody>
            {posts.map((post) => (
              <tr key={post.id}>
                <td>{name(post.title)}</td>
                <td>{post.area && <a href={mapOf(post.area.code)}>{name(post.area.name)}</a>}</td>
                <td>
                  {post.holders.length === 0 ? (
                    <span className="tag earth">{w.units.vacant}</span>
                  ) : (
                    <ul role="list" className="holders">
                      {post.holders.map((holder) => (
                        <li key={holder.holding}>
                          <PersonLink id={holder.person} name={holder.name} />
                          <Simulated when={holder.simulated} />
                          {holder.substitute && (
                            <span className="tag line" title={w.units.substituteTitle}>
                              {w.units.substitute}
                            </span>
                          )}
                          <small className="quiet">
                            {w.units.since} {day(holder.from, language)}
                          </small>
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && <PostForm unit={unit.code} onClose={() => setAdding(false)} />}
    </section>
  );
}

function PostForm({ unit, onClose }: { unit: string; onClose: () => void }) {
  const w = useOrganisationWords();
  const sending = useSending();
  const [title, setTitle] = useState('');
  const [english, setEnglish] = useState('');
  const [area, setArea] = useState<Found | null>(null);
  const [effective, setEffective] = useState(today);
  return (
    <ChangeForm
      title={w.units.addPost}
      sound={title.trim() !== '' && dayIn(effective) !== undefined}
      sending={sending}
      onClose={onClose}
      onSend={() =>
        sending.run(
          (csrf) =>
            addPost(csrf, {
              unit,
              title: { zh: title.trim(), en: english.trim() || null },
              areaCode: area?.id ?? null,
              effective,
            }),
          onClose,
        )
      }
    >
      {(tried) => (
        <>
          <TextInput
            autoFocus
            label={w.units.postTitle}
            value={title}
            onChange={setTitle}
            error={tried && !title.trim() ? w.form.needed : undefined}
          />
          <TextInput label={w.form.nameEn} value={english} onChange={setEnglish} />
          <AreaField label={w.form.area} value={area} onChange={setArea} />
          <TextInput
            label={w.form.effective}
            type="date"
            value={effective}
            onChange={setEffective}
            error={tried && !dayIn(effective) ? w.form.needed : undefined}
          />
        </>
      )}
    </ChangeForm>
  );
}
