import { corpusTexts, paragraphTexts } from './corpus.js';
import { spoil } from './nasty.js';

/**
 * Prints the texts that parity is measured over, one JSON object a line: every paragraph of the measuring corpus, and
 * every twelfth once more in a spoilt version.
 */
const texts = corpusTexts();
if (!texts) {
  console.error('../shared/corpus is not there; parity can only be measured where it is.');
  process.exit(1);
}
const whole = paragraphTexts(texts);
const spoilt = spoil(
  whole.filter((_, i) => i % 12 === 0),
  20240914,
);
for (const text of [...whole, ...paragraphTexts(spoilt)]) {
  // Python takes no lone surrogates.
  if (!/\p{Cs}/u.test(text)) console.log(JSON.stringify({ text }));
}
