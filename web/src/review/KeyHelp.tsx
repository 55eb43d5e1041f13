import { useEffect, useRef, useState } from 'react';
import { ACTION_WORDS, ACTIONS, type Action, type Bindings, isBindable } from './bindings.js';

interface Props {
  readonly bindings: Bindings;
  readonly open: boolean;
  readonly show: (open: boolean) => void;
  readonly change: (action: Action, key: string) => void;
  readonly reset: () => void;
}

/** The keys and what they do, each of which can be given to another. */
export function KeyHelp({ bindings, open, show, change, reset }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [waiting, wait] = useState<Action>();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <>
      <p className="no-print">
        <button type="button" className="small" aria-keyshortcuts={bindings.help} onClick={() => show(true)}>
          Keys <kbd>{bindings.help}</kbd>
        </button>
      </p>
      <dialog
        ref={dialog}
        aria-labelledby="keys"
        onClose={() => {
          wait(undefined);
          show(false);
        }}
        onKeyDown={(event) => {
          if (waiting === undefined || !isBindable(event.key)) return;
          event.preventDefault();
          change(waiting, event.key);
          wait(undefined);
        }}
      >
        <h2 id="keys">Keys</h2>
        <table>
          <tbody>
            {ACTIONS.map((action) => (
              <tr key={action}>
                <th scope="row">{ACTION_WORDS[action]}</th>
                <td>
                  <kbd>{bindings[action]}</kbd>
                </td>
                <td>
                  <button
                    type="button"
                    className="small"
                    aria-pressed={waiting === action}
                    onClick={() => wait(action)}
                  >
                    {waiting === action ? 'press a key …' : 'change'}
                    <span className="hidden-words"> the key for: {ACTION_WORDS[action]}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="row">
          <button type="button" onClick={() => show(false)}>
            Close
          </button>
          <button type="button" onClick={reset}>
            As they were
          </button>
        </p>
      </dialog>
    </>
  );
}
