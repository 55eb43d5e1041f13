import { useQuery } from '@tanstack/react-query';
import { disputes } from '../api/queries.js';
import { Loaded } from '../parts/Loaded.js';
import { Desk } from './Desk.js';
import { Sides } from './Sides.js';

/** What reviewers differ on, to be settled as one of them decided or otherwise. */
export function DisputesDesk({ reviewer }: { readonly reviewer: string }) {
  const query = useQuery(disputes);
  return (
    <Loaded query={query} what="the disputes">
      {({ items, left }) => (
        <Desk
          key={query.dataUpdatedAt}
          kind="adjudication"
          items={items}
          left={`${left} in dispute in all`}
          nothing="Reviewers differ on nothing that is not settled."
          reviewer={reviewer}
          again={() => void query.refetch()}
        >
          {(item, settle) => <Sides item={item} settle={settle} />}
        </Desk>
      )}
    </Loaded>
  );
}
