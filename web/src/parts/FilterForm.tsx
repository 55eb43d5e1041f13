import { type FormEvent, type ReactNode, useId } from 'react';
import { useSynced } from './use-synced.js';

interface FormProps {
  readonly name: string;
  /** Called with what the form holds. */
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
  readonly children: ReactNode;
}

/** Conditions on what is shown. Choices take effect at once, text when it is sent. */
export function FilterForm({ name, onChange, children }: FormProps) {
  return (
    <search aria-label={name} className="no-print">
      <form
        className="filter"
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault();
          const entries = [...new FormData(event.currentTarget)].map(([field, value]) => [field, String(value)]);
          onChange(Object.fromEntries(entries));
        }}
      >
        {children}
        <button type="submit">Apply</button>
        <button type="button" onClick={() => onChange({})}>
          Clear
        </button>
      </form>
    </search>
  );
}

interface TextProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string | undefined;
  /** Words to choose from, beside any other. */
  readonly among?: readonly string[];
}

export function FilterText({ name, label, hint, value, among }: TextProps) {
  const id = useId();
  const field = useSynced(value ?? '');
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        name={name}
        placeholder={hint}
        maxLength={400}
        autoComplete="off"
        {...(among ? { list: `${id}-among` } : {})}
      />
      {among && (
        <datalist id={`${id}-among`}>
          {among.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </p>
  );
}

interface SelectProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: T | undefined;
  readonly options: readonly T[];
  readonly wordFor?: (option: T) => string;
}

export function FilterSelect<T extends string>({ name, label, value, options, wordFor }: SelectProps<T>) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} value={value ?? ''} onChange={(event) => event.currentTarget.form?.requestSubmit()}>
        <option value="">any</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {wordFor ? wordFor(option) : option}
          </option>
        ))}
      </select>
    </p>
  );
}
