/** What a key can do while reviewing. */
export const ACTIONS = ['next', 'previous', 'right', 'wrong', 'unsure', 'edit', 'undo', 'help'] as const;
export type Action = (typeof ACTIONS)[number];

/** Key of each action, as `KeyboardEvent.key` has it. */
export type Bindings = Readonly<Record<Action, string>>;

export const ACTION_WORDS: Readonly<Record<Action, string>> = {
  next: 'next one',
  previous: 'the one before',
  right: 'read right',
  wrong: 'no engagement is reported here',
  unsure: 'cannot tell',
  edit: 'correct fields',
  undo: 'take the last decision back',
  help: 'these keys',
};

/** `?` is an answer, so that help has a key of its own. */
export const DEFAULTS: Bindings = {
  next: 'j',
  previous: 'k',
  right: 'y',
  wrong: 'n',
  unsure: '?',
  edit: 'e',
  undo: 'u',
  help: 'h',
};

const KEPT = 'demarche.review.keys';

/** The bindings that this reader has chosen; those that cannot be read, or clash, are the usual ones. */
export function readBindings(storage: Storage): Bindings {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEPT) ?? '{}');
    const chosen = Object.fromEntries(
      ACTIONS.flatMap((action) => {
        const key = (kept as Partial<Record<Action, unknown>> | null)?.[action];
        return typeof key === 'string' && isBindable(key) ? [[action, key]] : [];
      }),
    );
    const all = { ...DEFAULTS, ...chosen };
    return new Set(Object.values(all)).size === ACTIONS.length ? all : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

export function keepBindings(storage: Storage, bindings: Bindings): void {
  storage.setItem(KEPT, JSON.stringify(bindings));
}

/** One character that can be typed; the keys that move the focus and the page stay what they are. */
export const isBindable = (key: string): boolean => [...key].length === 1 && key.trim() === key;

/** The bindings with a key for an action; the action that had the key gets the other one's. */
export function bind(bindings: Bindings, action: Action, key: string): Bindings {
  const holder = ACTIONS.find((other) => bindings[other] === key);
  return { ...bindings, ...(holder ? { [holder]: bindings[action] } : {}), [action]: key };
}

export const actionFor = (bindings: Bindings, key: string): Action | undefined =>
  ACTIONS.find((action) => bindings[action] === key);
