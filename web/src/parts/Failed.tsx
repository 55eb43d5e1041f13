import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import { ApiError, keepToken } from '../api/client.js';

interface Props {
  readonly error: Error;
  readonly retry?: () => void;
}

/** What went wrong and what to do about it. */
export function Failed({ error, retry }: Props) {
  const remedy = error instanceof ApiError ? error.remedy : 'Reload the page.';
  return (
    <div className="failed" role="alert">
      <p>
        <strong>{error.message}</strong> {remedy}
      </p>
      {error instanceof ApiError && error.status === 401 && <TokenForm />}
      {retry && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

function TokenForm() {
  const id = useId();
  const router = useRouter();
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    keepToken(String(new FormData(event.currentTarget).get('token')).trim());
    router.history.go(0);
  };
  return (
    <form onSubmit={keep} className="row">
      <label htmlFor={id}>Token that demarche serve printed</label>
      <input id={id} name="token" autoComplete="off" required />
      <button type="submit">Use it</button>
    </form>
  );
}
