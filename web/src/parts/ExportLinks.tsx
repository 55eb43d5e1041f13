import { address, type Params } from '../api/client.js';

interface Props {
  /** Listing or thing that is taken away, as a path of the API. */
  readonly formats: readonly { readonly label: string; readonly path: string }[];
  readonly filter?: Params;
}

/** Ways to take a result away. */
export function ExportLinks({ formats, filter = {} }: Props) {
  return (
    <p className="exports small no-print">
      <span className="quiet">Take it away: </span>
      {formats.map(({ label, path }) => (
        <a key={label} href={address(path, filter)} download>
          {label}
        </a>
      ))}
    </p>
  );
}
