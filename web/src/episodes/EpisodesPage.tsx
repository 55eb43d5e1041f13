import './episodes.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ACTS, STATUSES } from '../../../src/record/types.js';
import { episodes } from '../api/queries.js';
import { LOOKS } from '../marks/acts.js';
import { EpisodeItem } from '../parts/EpisodeItem.js';
import { ExportLinks } from '../parts/ExportLinks.js';
import { Failed } from '../parts/Failed.js';
import { FilterForm, FilterSelect, FilterText } from '../parts/FilterForm.js';
import { Waiting } from '../parts/Waiting.js';
import { episodesSearch } from '../search-params.js';
import { PageTitle } from '../shell/PageTitle.js';
import { conditionsOf } from './conditions.js';
import { EPISODE_FORMATS } from './formats.js';

const route = getRouteApi('/episodes');

export function EpisodesPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const asked = conditionsOf(filter);
  const query = useInfiniteQuery(episodes(asked));
  const found = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageTitle title="Engagements" />
      <FilterForm
        name="Which engagements"
        onChange={(values) => void navigate({ search: episodesSearch(values), replace: true })}
      >
        <FilterText name="q" label="Words" value={filter.q} />
        <FilterText name="party" label="Parties" hint="USA, Russia" value={filter.party} />
        <FilterText name="person" label="Person" value={filter.person} />
        <FilterSelect name="act" label="Act" value={filter.act} options={ACTS} wordFor={(act) => LOOKS[act].label} />
        <FilterSelect name="status" label="Status" value={filter.status} options={STATUSES} />
        <FilterText name="from" label="From" hint="2012, 2018-07" value={filter.from} />
        <FilterText name="to" label="To" hint="2014" value={filter.to} />
      </FilterForm>
      {query.isPending && <Waiting what="the engagements" />}
      {query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data && (
        <>
          <p role="status" className="quiet">
            {found.length === 0
              ? 'No engagement in the record meets all of this.'
              : `${found.length}${query.hasNextPage ? ' and more' : ''}`}
          </p>
          <ul className="list columns">
            {found.map((episode) => (
              <li key={episode.id}>
                <EpisodeItem episode={episode} />
              </li>
            ))}
          </ul>
          {query.hasNextPage && (
            <button type="button" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {query.isFetchingNextPage ? 'Reading …' : 'More'}
            </button>
          )}
          {found.length > 0 && <ExportLinks formats={EPISODE_FORMATS} filter={asked} />}
        </>
      )}
    </>
  );
}
