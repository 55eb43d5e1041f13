import { useQuery } from '@tanstack/react-query';
import { agreement } from '../api/queries.js';
import type { Agreement } from '../api/types.js';
import { fieldName } from '../article/fields.js';
import { Loaded } from '../parts/Loaded.js';

const figure = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(2).replace('-', '−'));

/** How far reviewers agree, field by field. */
export function AgreementView() {
  const query = useQuery(agreement);
  return (
    <section className="agreement" aria-labelledby="agreement">
      <h2 id="agreement">Agreement</h2>
      <Loaded query={query} what="the agreement">
        {(data) => (data.mentions === 0 ? <Alone /> : <Figures data={data} />)}
      </Loaded>
    </section>
  );
}

function Alone() {
  return <p className="quiet">It is told once two reviewers have decided on the same record.</p>;
}

function Figures({ data }: { readonly data: Agreement }) {
  const pairs = data.fields[0]?.kappa.map(({ reviewers }) => reviewers.join(' – ')) ?? [];
  return (
    <>
      <p className="quiet small">
        {data.mentions} records decided by two or more: <bdi>{data.reviewers.join(', ')}</bdi>; {data.disputed.length}{' '}
        in dispute
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the keys */}
      <section className="scrolled" aria-label="Figures of agreement" tabIndex={0}>
        <table className="numbers">
          <thead>
            <tr className="small">
              <th scope="col">Field</th>
              <th scope="col">Compared</th>
              <th scope="col">Agreed</th>
              <th scope="col">Krippendorff’s α</th>
              {pairs.map((pair) => (
                <th key={pair} scope="col">
                  Cohen’s κ <bdi>{pair}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.fields.map(({ field, units, agreed, alpha, kappa }) => (
              <tr key={field}>
                <th scope="row">{fieldName(field)}</th>
                <td>{units}</td>
                <td>{Math.round(agreed * 100)} %</td>
                <td>{figure(alpha)}</td>
                {kappa.map(({ reviewers, kappa: value }) => (
                  <td key={reviewers.join(' – ')}>{figure(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
