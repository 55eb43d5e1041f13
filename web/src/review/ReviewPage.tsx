import './review.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { agreement } from '../api/queries.js';
import { PageTitle } from '../shell/PageTitle.js';
import { AgreementView } from './AgreementView.js';
import { DisputesDesk } from './DisputesDesk.js';
import { QueueDesk } from './QueueDesk.js';
import { ReviewerForm } from './ReviewerForm.js';
import { keepReviewer, readReviewer } from './reviewer.js';

/** What the coder read, to be decided on. */
export function ReviewPage() {
  return <Room title="Review">{(reviewer) => <QueueDesk reviewer={reviewer} />}</Room>;
}

/** What reviewers differ on, to be settled. */
export function DisputesPage() {
  return <Room title="Disputes">{(reviewer) => <DisputesDesk reviewer={reviewer} />}</Room>;
}

interface RoomProps {
  readonly title: string;
  readonly children: (reviewer: string) => ReactNode;
}

/** What both have around them: who decides, the way between them, and how far reviewers agree. */
function Room({ title, children }: RoomProps) {
  const [reviewer, setReviewer] = useState(() => readReviewer(localStorage));
  const disputed = useQuery(agreement).data?.disputed.length;
  const name = (chosen: string) => {
    keepReviewer(localStorage, chosen);
    setReviewer(chosen);
  };
  return (
    <>
      <PageTitle title={title} />
      <nav aria-label="Review" className="rooms row">
        <Link to="/review" activeOptions={{ exact: true }}>
          Queue
        </Link>
        <Link to="/review/disputes">Disputes{disputed !== undefined && ` (${disputed})`}</Link>
        {reviewer !== '' && (
          <p className="quiet small">
            Deciding as <bdi>{reviewer}</bdi>.{' '}
            <button type="button" className="plain" onClick={() => name('')}>
              Someone else
            </button>
          </p>
        )}
      </nav>
      {reviewer === '' ? <ReviewerForm name={name} /> : children(reviewer)}
      <AgreementView />
    </>
  );
}
