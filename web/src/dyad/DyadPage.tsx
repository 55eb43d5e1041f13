import './dyad.css';
import { getRouteApi } from '@tanstack/react-router';
import { Clamp } from '../parts/Clamp.js';
import { Loaded } from '../parts/Loaded.js';
import { PageTitle } from '../shell/PageTitle.js';
import { DyadFilter } from './DyadFilter.js';
import { DyadRecord } from './DyadRecord.js';
import { useDyad } from './use-dyad.js';

const route = getRouteApi('/dyads/$a/$b');

export function DyadPage() {
  const { a, b } = route.useParams();
  const { from, to, ...conditions } = route.useSearch();
  const { whole, data, more } = useDyad(a, b, conditions, { from, to });
  const names = data ? `${data.a.name} – ${data.b.name}` : `${a} – ${b}`;
  return (
    <>
      <PageTitle title={names}>
        <Clamp text={names} />
      </PageTitle>
      <DyadFilter marks={data?.marks ?? []} />
      <Loaded query={whole} what="what was between them">
        {(first) => <DyadRecord data={data ?? first} more={more} />}
      </Loaded>
    </>
  );
}
