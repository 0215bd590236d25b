import { usePicturesWords } from '@/lib/picturesWords';
import './public-pictures.css';

/** Pictures that somebody made public, small, each a way to the whole; nothing where there are none. */
export function PublicPictures({ ids }: { ids: readonly string[] }) {
  const w = usePicturesWords();
  if (ids.length === 0) return null;
  return (
    <p className="public-pictures">
      {ids.map((id) => (
        <a key={id} href={`/api/public/pictures/${id}`} target="_blank" rel="noreferrer">
          <img src={`/api/public/pictures/${id}/thumbnail`} alt={w.alt} loading="lazy" />
        </a>
      ))}
    </p>
  );
}
