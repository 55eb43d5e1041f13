import { sameParties } from './agreement.js';
import type { AnnotatedArticle, AnnotatedMention } from './annotation.js';
import { type Rates, rates } from './rates.js';

interface SeenEpisode {
  readonly parties: readonly string[];
  /** As the last article leaves it. */
  status: string | undefined;
}

/** The episodes of all articles by id; what each article says of them, in the order of the articles. */
export class EpisodeTable {
  readonly #episodes = new Map<string, SeenEpisode>();

  add(article: Pick<AnnotatedArticle, 'episodes'> | undefined): void {
    for (const { id, parties, status } of article?.episodes ?? []) {
      const known = this.#episodes.get(id);
      if (known) known.status = status;
      else this.#episodes.set(id, { parties, status });
    }
  }

  get(id: string | undefined): SeenEpisode | undefined {
    return id === undefined ? undefined : this.#episodes.get(id);
  }

  get ids(): readonly string[] {
    return [...this.#episodes.keys()];
  }
}

/** Episodes found: same parties, same final status, and at least one coded pair in common; each gold episode once. */
export function episodeRates(
  predicted: EpisodeTable,
  gold: EpisodeTable,
  pairs: readonly (readonly [AnnotatedMention, AnnotatedMention])[],
): Rates {
  const candidates = new Map<string, Set<string>>(predicted.ids.map((id) => [id, new Set()]));
  for (const [p, g] of pairs) if (g.episode !== undefined) candidates.get(p.episode ?? '')?.add(g.episode);
  const found = new Set<string>();
  for (const [id, goldIds] of candidates) {
    const match = [...goldIds].find((g) => !found.has(g) && sameEpisode(predicted.get(id), gold.get(g)));
    if (match !== undefined) found.add(match);
  }
  return rates({ right: found.size, predicted: predicted.ids.length, gold: gold.ids.length });
}

function sameEpisode(a: SeenEpisode | undefined, b: SeenEpisode | undefined): boolean {
  return a !== undefined && b !== undefined && a.status === b.status && sameParties(a.parties, b.parties);
}
