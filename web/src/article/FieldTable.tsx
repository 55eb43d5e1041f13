import type { FieldEvidence } from '../api/types.js';
import { Clamp } from '../parts/Clamp.js';
import { fieldName, fieldValue } from './fields.js';

/** The fields of a mention, the words each was read from, and by which rule. */
export function FieldTable({ evidence }: { readonly evidence: readonly FieldEvidence[] }) {
  return (
    <dl className="fields">
      {evidence.map(({ field, value, words, rule, reading }) => (
        <div key={field}>
          <dt>{fieldName(field)}</dt>
          <dd>
            <Clamp text={fieldValue(value)} />
            <p className="small quiet">
              {words === undefined ? (
                'from the whole article'
              ) : (
                <>
                  from <Clamp text={`“${words}”`} />
                </>
              )}
              {reading !== undefined && (
                <>
                  , read as <Clamp text={reading} />
                </>
              )}
              <br />
              <code>
                <Clamp text={rule} />
              </code>
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
