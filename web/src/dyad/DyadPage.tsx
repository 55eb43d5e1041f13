import './dyad.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { dyad } from '../api/queries.js';
import { Clamp } from '../parts/Clamp.js';
import { Loaded } from '../parts/Loaded.js';
import { PageTitle } from '../shell/PageTitle.js';
import { DyadFilter } from './DyadFilter.js';
import { DyadRecord } from './DyadRecord.js';

const route = getRouteApi('/dyads/$a/$b');

export function DyadPage() {
  const { a, b } = route.useParams();
  const { from: _from, to: _to, ...conditions } = route.useSearch();
  const query = useQuery(dyad(a, b, conditions));
  const names = query.data ? `${query.data.a.name} – ${query.data.b.name}` : `${a} – ${b}`;
  return (
    <>
      <PageTitle title={names}>
        <Clamp text={names} />
      </PageTitle>
      <DyadFilter marks={query.data?.marks ?? []} />
      <Loaded query={query} what="what was between them">
        {(data) => <DyadRecord data={data} />}
      </Loaded>
    </>
  );
}
