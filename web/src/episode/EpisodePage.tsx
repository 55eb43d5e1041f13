import './episode.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { dossier } from '../api/queries.js';
import { Loaded } from '../parts/Loaded.js';
import { DossierView } from './DossierView.js';

const route = getRouteApi('/episodes/$id');

export function EpisodePage() {
  const { id } = route.useParams();
  const query = useQuery(dossier(id));
  return (
    <Loaded query={query} what="the engagement">
      {(data) => <DossierView dossier={data} />}
    </Loaded>
  );
}
