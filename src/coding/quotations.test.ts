import { load } from '@demarche/english';
import { describe, expect, it } from 'vitest';
import { quotations } from './quotations.js';

const nlp = await load();
const spoken = (text: string) =>
  quotations(nlp(text)).map((q) => [text.slice(...q.span), q.speaker?.text] as [string, string | undefined]);

describe('quotations', () => {
  it('finds who speaks behind, before and between', () => {
    expect(spoken('"The road is open," the mayor said.')).toEqual([['"The road is open,"', 'mayor']]);
    expect(spoken('The mayor said: “The road is open.”')).toEqual([['“The road is open.”', 'mayor']]);
    expect(spoken('"The road," Varga said, "is open again."')).toEqual([
      ['"The road,"', 'Varga'],
      ['"is open again."', 'Varga'],
    ]);
  });

  it('follows a speech over sentences and paragraphs', () => {
    const text =
      '"The road is open," Varga said. "Nobody is hurt."\n\n"We shall mend the bridge in spring."\n\nThe weather was fine.';
    expect(spoken(text).map(([, who]) => who)).toEqual(['Varga', 'Varga', 'Varga']);
  });

  it('carries an unclosed paragraph on', () => {
    const text = 'Varga said: “The road is open.\n\n“The bridge is not.”';
    expect(spoken(text).map(([, who]) => who)).toEqual(['Varga', 'Varga']);
  });

  it('leaves a quotation without speaker where nobody speaks', () => {
    expect(spoken('The so-called "reset" was over.')).toEqual([['"reset"', undefined]]);
  });
});
