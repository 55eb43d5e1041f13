import { Link } from '@tanstack/react-router';
import { PageTitle } from '../shell/PageTitle.js';

export function NotFound() {
  return (
    <>
      <PageTitle title="No such page" />
      <p>
        Nothing is at this address. The <Link to="/">overview</Link> leads to all that there is.
      </p>
    </>
  );
}
