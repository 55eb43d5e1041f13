import { useQuery } from '@tanstack/react-query';
import { queue } from '../api/queries.js';
import { Loaded } from '../parts/Loaded.js';
import { Desk } from './Desk.js';
import { Doubts } from './Doubts.js';

/** The queue of what is doubtful and not decided by this reviewer. */
export function QueueDesk({ reviewer }: { readonly reviewer: string }) {
  const query = useQuery(queue(reviewer));
  return (
    <Loaded query={query} what="the queue">
      {({ items, left }) => (
        <Desk
          key={query.dataUpdatedAt}
          kind="decision"
          items={items}
          left={`${left} undecided in all`}
          nothing="Nothing is left to decide."
          reviewer={reviewer}
          again={() => void query.refetch()}
        >
          {(item) => <Doubts why={item.why} />}
        </Desk>
      )}
    </Loaded>
  );
}
