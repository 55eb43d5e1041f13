import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import { useSynced } from '../parts/use-synced.js';

interface Props {
  readonly name: string;
  readonly hint?: string;
}

/** Searches engagements, articles, parties and persons. */
export function SearchBox({ name, hint }: Props) {
  const id = useId();
  const navigate = useNavigate();
  const asked = useLocation({ select: ({ pathname, search }) => (pathname === '/search' ? search.q : undefined) });
  const field = useSynced(asked ?? '');
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = new FormData(event.currentTarget).get('q');
    if (typeof q === 'string' && q.trim()) void navigate({ to: '/search', search: { q: q.trim() } });
  };
  return (
    <search>
      <form onSubmit={go}>
        <label htmlFor={id} className="hidden-words">
          {name}
        </label>
        <span className="searchbox">
          <input id={id} type="search" name="q" ref={field} placeholder={hint ?? name} maxLength={400} />
          <button type="submit">Search</button>
        </span>
      </form>
    </search>
  );
}
