import { standingOf } from '../record/lifecycle.js';
import type { EventMention } from '../record/types.js';
import type { Change, Store } from '../store/index.js';
import type { ChangeTold } from './events.js';
import { rejoined } from './rejoin.js';

/** Changes that are read at once. */
const PAGE = 200;

/** Follows the journal of changes from where it ends when it is made. */
export class ChangeReader {
  readonly #store: Store;
  #last: number;

  private constructor(store: Store, last: number) {
    this.#store = store;
    this.#last = last;
  }

  static async from(store: Store): Promise<ChangeReader> {
    return new ChangeReader(store, (await store.latestChanges(1))[0]?.number ?? 0);
  }

  /** What has changed since it was last asked, with the words that tell of it. */
  async *next(): AsyncGenerator<ChangeTold> {
    for (;;) {
      const changes = await this.#store.changesSince({ number: this.#last }, PAGE);
      this.#last = changes.at(-1)?.number ?? this.#last;
      for (const change of rejoined(changes)) yield await told(change, this.#store);
      if (changes.length < PAGE) return;
    }
  }
}

async function told(change: Change, store: Store): Promise<ChangeTold> {
  const mention = await tellingMention(change, store);
  const article = mention?.article ?? change.article;
  const from = article === undefined ? undefined : await store.article(article);
  const { outlet, published, title, url } = from ?? {};
  const source = Object.fromEntries(Object.entries({ outlet, published, title, url }).filter(([, value]) => value));
  return {
    event: 'change',
    ...change,
    ...(from && { source }),
    ...(mention && { mention: { id: mention.id, quote: mention.quote } }),
  };
}

/** The mention that brought the episode to where it now stands. */
async function tellingMention({ kind, episode }: Change, store: Store): Promise<EventMention | undefined> {
  const dossier = kind === 'gone' ? undefined : await store.dossier(episode.id);
  return dossier && (standingOf(dossier.mentions, dossier.articles).at(-1)?.step ?? dossier.mentions[0]);
}
