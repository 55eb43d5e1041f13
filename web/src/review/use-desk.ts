import { useState } from 'react';
import type { Correction, QueueItem, Verdict } from '../api/types.js';
import { type Action, type Bindings, bind, DEFAULTS, keepBindings, readBindings } from './bindings.js';
import type { Decisions } from './use-decisions.js';
import { useReviewKeys } from './use-review-keys.js';

/** The state of the desk: which record lies on it, what is open, and what each action does. */
export function useDesk(items: readonly QueueItem[], decisions: Decisions) {
  const [index, setIndex] = useState(0);
  const [editing, setEditing] = useState(false);
  const [help, showHelp] = useState(false);
  const [said, say] = useState('');
  const [bindings, setBindings] = useState<Bindings>(() => readBindings(localStorage));
  const item = items[index];

  const go = (to: number, words = '') => {
    const next = Math.min(Math.max(to, 0), items.length);
    setIndex(next);
    setEditing(false);
    const there = items[next];
    say(
      `${words} ${there ? `${next + 1} of ${items.length}: ${there.phrase.slice(0, 300)}` : 'The end of the queue.'}`.trim(),
    );
  };
  const decide = async (verdict: Verdict, corrections?: readonly Correction[]) => {
    if (!item) return;
    await decisions.decide(item.id, verdict, corrections);
    go(index + 1, `Decided: ${verdict}.`);
  };
  const undo = async () => {
    const mention = await decisions.undo();
    const at = items.findIndex(({ id }) => id === mention);
    go(at < 0 ? index : at, 'Taken back.');
  };
  // What fails is shown on the desk by the decisions themselves.
  const shown = (work: Promise<void>) => void work.catch(() => undefined);
  const actions: Readonly<Record<Action, () => void>> = {
    next: () => go(index + 1),
    previous: () => go(index - 1),
    right: () => shown(decide('right')),
    wrong: () => shown(decide('wrong')),
    unsure: () => shown(decide('unsure')),
    edit: () => item && setEditing(true),
    undo: () => shown(undo()),
    help: () => showHelp(true),
  };
  const act = (action: Action) => actions[action]();
  useReviewKeys(bindings, act, !help);

  return {
    item,
    index,
    editing,
    help,
    said,
    bindings,
    act,
    previous: () => go(index - 1),
    correct: (corrections: readonly Correction[]) => shown(decide('corrected', corrections)),
    closeEditor: () => setEditing(false),
    showHelp,
    resetKeys: () => {
      keepBindings(localStorage, DEFAULTS);
      setBindings(DEFAULTS);
    },
    bind: (action: Action, key: string) => {
      const next = bind(bindings, action, key);
      keepBindings(localStorage, next);
      setBindings(next);
    },
  };
}
