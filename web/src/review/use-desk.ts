import { useState } from 'react';
import type { Correction, LogEntry, ReviewItem, Verdict } from '../api/types.js';
import { type Action, actionFor, type Bindings, bind, DEFAULTS, keepBindings, readBindings } from './bindings.js';
import type { Decisions } from './use-decisions.js';
import { useReviewKeys } from './use-review-keys.js';

/** The state of the desk: which record lies on it, what is open, and what each action does. */
export function useDesk<T extends ReviewItem>(items: readonly T[], decisions: Decisions) {
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
    say(`${words} ${there ? `${next + 1} of ${items.length}: ${there.phrase.slice(0, 300)}` : 'The end.'}`.trim());
  };
  const decide = async (verdict: Verdict, corrections?: readonly Correction[]) => {
    if (!item) return;
    await decisions.decide(item.id, verdict, corrections);
    go(index + 1, `Decided: ${verdict}.`);
  };
  const undo = async () => {
    const mention = await decisions.undo();
    if (mention === undefined) return say('Nothing has been settled here that could be taken back.');
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
  /** Settles as one of the reviewers decided. */
  const settle = ({ verdict, changes }: LogEntry) => {
    const corrections = changes.map(({ field, after, span }) => ({ field, value: after, ...(span ? { span } : {}) }));
    if (verdict) shown(decide(verdict, verdict === 'corrected' ? corrections : undefined));
  };
  const press = (key: string) => {
    const action = actionFor(bindings, key);
    if (action) act(action);
    const side = action || decisions.kind === 'decision' ? undefined : item?.decisions[Number(key) - 1];
    if (side) settle(side);
    return action !== undefined || side !== undefined;
  };
  useReviewKeys(press, !help);

  return {
    item,
    index,
    editing,
    help,
    said,
    bindings,
    act,
    settle,
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
