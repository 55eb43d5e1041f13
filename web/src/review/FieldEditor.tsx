import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { FieldName } from '../../../src/record/types.js';
import type { Correction, ReviewItem } from '../api/types.js';
import { fieldName, fieldValue } from '../article/fields.js';
import { FIELD_NAMES, FIELDS, valueFrom } from './fields.js';
import { WordPicker } from './WordPicker.js';

interface Props {
  readonly item: ReviewItem;
  readonly save: (corrections: readonly Correction[]) => void;
  readonly cancel: () => void;
}

/** Corrects fields: a field is chosen, its words are selected in the text or its value written, then all is kept at once. */
export function FieldEditor({ item, save, cancel }: Props) {
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  const [field, setField] = useState<FieldName>('act');
  const [changes, setChanges] = useState<ReadonlyMap<FieldName, Correction>>(new Map());
  useEffect(() => first.current?.focus(), []);

  const kind = FIELDS[field];
  const read = item.evidence.find((one) => one.field === field)?.value ?? item[field] ?? '';
  const corrected = changes.get(field);
  const value = corrected ? fieldValue(corrected.value ?? '') : fieldValue(read);
  const set = (written: string, span?: Correction['span']) =>
    setChanges((before) =>
      new Map(before).set(field, { field, value: valueFrom(field, written), ...(span ? { span } : {}) }),
    );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (changes.size > 0) save([...changes.values()]);
  };
  return (
    <form
      className="field-editor"
      aria-label="Correct fields"
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
    >
      <div className="row">
        <p>
          <label htmlFor={`${id}-field`}>Field</label>
          <select
            id={`${id}-field`}
            ref={first}
            value={field}
            onChange={(event) => setField(event.target.value as FieldName)}
          >
            {FIELD_NAMES.map((name) => (
              <option key={name} value={name}>
                {fieldName(name)}
                {changes.has(name) ? ' ✎' : ''}
              </option>
            ))}
          </select>
        </p>
        <p className="value">
          <label htmlFor={`${id}-value`}>{kind.kind === 'parties' ? 'Codes of parties' : 'Value'}</label>
          {kind.kind === 'choice' ? (
            <select id={`${id}-value`} value={value} onChange={(event) => set(event.target.value)}>
              <option value="">(not in the text)</option>
              {kind.among.map((word) => (
                <option key={word}>{word}</option>
              ))}
            </select>
          ) : (
            <input id={`${id}-value`} value={value} maxLength={2000} onChange={(event) => set(event.target.value)} />
          )}
        </p>
      </div>
      {kind.kind === 'text' && (
        <WordPicker context={item.context} field={fieldName(field)} picked={corrected?.span} pick={set} />
      )}
      {changes.size > 0 && (
        <ul className="small" aria-label="Corrections so far">
          {[...changes.values()].map((change) => (
            <li key={change.field}>
              {fieldName(change.field)}:{' '}
              <bdi>{change.value === null ? 'not in the text' : fieldValue(change.value)}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p className="row">
        <button type="submit" disabled={changes.size === 0}>
          Keep corrections
        </button>
        <button type="button" onClick={cancel}>
          Leave <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
}
