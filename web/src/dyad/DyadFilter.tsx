import { getRouteApi } from '@tanstack/react-router';
import { ACTS, LEVELS, STATUSES } from '../../../src/record/types.js';
import type { Mark } from '../api/types.js';
import { LOOKS } from '../marks/acts.js';
import { FilterForm, FilterSelect, FilterText } from '../parts/FilterForm.js';
import { dyadSearch } from '../search-params.js';

const route = getRouteApi('/dyads/$a/$b');

const LEVEL_WORDS = { head: 'heads', minister: 'ministers', official: 'officials' } as const;

/** Conditions on the acts shown; the stretch of time that is looked at stays as it is. */
export function DyadFilter({ marks }: { readonly marks: readonly Mark[] }) {
  const set = route.useSearch();
  const navigate = route.useNavigate();
  const persons = [...new Set(marks.flatMap((mark) => mark.persons))].sort();
  const outlets = [...new Set(marks.flatMap((mark) => mark.outlet ?? []))].sort();
  return (
    <FilterForm
      name="Which acts"
      onChange={(values) =>
        void navigate({
          search: ({ from, to }) => dyadSearch({ ...values, from, to }),
          replace: true,
          resetScroll: false,
        })
      }
    >
      <FilterSelect name="act" label="Act" value={set.act} options={ACTS} wordFor={(act) => LOOKS[act].label} />
      <FilterSelect name="status" label="Status" value={set.status} options={STATUSES} />
      <FilterSelect
        name="level"
        label="Level"
        value={set.level}
        options={LEVELS}
        wordFor={(level) => LEVEL_WORDS[level]}
      />
      <FilterText name="person" label="Person" value={set.person} among={persons} />
      <FilterText name="outlet" label="Outlet" value={set.outlet} among={outlets} />
    </FilterForm>
  );
}
