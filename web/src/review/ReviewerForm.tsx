import { type FormEvent, useId } from 'react';

/** Asks who decides: every decision is kept with its name. */
export function ReviewerForm({ name }: { readonly name: (chosen: string) => void }) {
  const id = useId();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = String(new FormData(event.currentTarget).get('reviewer')).trim();
    if (chosen) name(chosen);
  };
  return (
    <form onSubmit={send} className="reviewer">
      <p>
        What the program doubts most comes first. Every decision is kept with who made it, when, and what stood before;
        what the program read is never overwritten.
      </p>
      <p className="row">
        <label htmlFor={id}>Your name or sign</label>
        <input id={id} name="reviewer" required maxLength={80} autoComplete="nickname" />
        <button type="submit">Begin</button>
      </p>
    </form>
  );
}
