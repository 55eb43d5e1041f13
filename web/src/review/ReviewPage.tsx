import './review.css';
import { useState } from 'react';
import { PageTitle } from '../shell/PageTitle.js';
import { AgreementView } from './AgreementView.js';
import { ReviewDesk } from './ReviewDesk.js';
import { ReviewerForm } from './ReviewerForm.js';
import { keepReviewer, readReviewer } from './reviewer.js';

export function ReviewPage() {
  const [reviewer, setReviewer] = useState(() => readReviewer(localStorage));
  const name = (chosen: string) => {
    keepReviewer(localStorage, chosen);
    setReviewer(chosen);
  };
  return (
    <>
      <PageTitle title="Review" />
      {reviewer === '' ? (
        <ReviewerForm name={name} />
      ) : (
        <>
          <p className="quiet small">
            Deciding as <bdi>{reviewer}</bdi>.{' '}
            <button type="button" className="plain" onClick={() => name('')}>
              Someone else
            </button>
          </p>
          <ReviewDesk reviewer={reviewer} />
        </>
      )}
      <AgreementView />
    </>
  );
}
