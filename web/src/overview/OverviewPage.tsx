import './overview.css';
import { useQuery } from '@tanstack/react-query';
import { overview } from '../api/queries.js';
import type { Overview } from '../api/types.js';
import { Loaded } from '../parts/Loaded.js';
import { SearchBox } from '../search/SearchBox.js';
import { PageTitle } from '../shell/PageTitle.js';
import { Changes } from './Changes.js';
import { Dyads } from './Dyads.js';
import { Holdings } from './Holdings.js';

export function OverviewPage() {
  const query = useQuery(overview);
  return (
    <>
      <div className="opening">
        <PageTitle title="The diplomatic record" />
        <p className="lead">Who offered whom a meeting, what was answered, why, and what became of it.</p>
        <SearchBox name="Search the record" hint="Obama refusal White House, Lavrov, “working visit” …" />
      </div>
      <Loaded query={query} what="the overview">
        {(data) => (data.articles === 0 ? <Nothing /> : <Contents data={data} />)}
      </Loaded>
    </>
  );
}

function Nothing() {
  return (
    <p className="empty">
      The record is empty. <code>demarche add examples</code> reads the articles that came with the program;{' '}
      <code>demarche add --help</code> tells how to read your own.
    </p>
  );
}

function Contents({ data }: { readonly data: Overview }) {
  return (
    <div className="overview">
      <Dyads dyads={data.dyads} />
      <Changes changes={data.changes} />
      <Holdings data={data} />
    </div>
  );
}
