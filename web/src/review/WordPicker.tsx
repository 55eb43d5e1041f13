import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { visible } from '../../../src/dossier/visible.js';
import type { TextSpan } from '../../../src/record/types.js';
import type { ReviewItem } from '../api/types.js';
import { trimmed, wordsOf } from '../text/words.js';
import { wordsIn } from './words-in.js';

interface Props {
  readonly context: ReviewItem['context'];
  readonly field: string;
  readonly picked: TextSpan | undefined;
  readonly pick: (words: string, span: [number, number]) => void;
}

/** The passage, of which words are taken: selected with the pointer, or with the arrow keys, Shift to extend, Enter to take. */
export function WordPicker({ context, field, picked, pick }: Props) {
  const { text, start } = context;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const words = useMemo(() => wordsOf(text, start), [text, start]);
  const [[anchor, head], move] = useState<readonly [number, number]>([0, 0]);
  const [low, high] = [Math.min(anchor, head), Math.max(anchor, head)];
  const take = (span: TextSpan) => {
    const [from, to] = trimmed(text, span, start);
    pick(text.slice(from - start, to - start), [from, to]);
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const to = Math.min(Math.max(head + step, 0), words.length - 1);
      move(event.shiftKey ? [anchor, to] : [to, to]);
    } else if (event.key === 'Enter' && words[low] && words[high]) {
      event.preventDefault();
      take([words[low][0], words[high][1]]);
    }
  };
  return (
    <div>
      <p id={id} className="small quiet">
        Select the words of the field {field}: with the pointer, or with the arrow keys, Shift to extend, Enter to take
        them.
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: what is picked is a stretch of running text */}
      <div
        ref={box}
        className="passage picker"
        role="textbox"
        aria-readonly="true"
        aria-multiline="true"
        aria-label="Passage"
        aria-describedby={id}
        tabIndex={0}
        onKeyDown={keys}
        onPointerUp={() => {
          const picked = box.current && wordsIn(box.current, window.getSelection());
          if (picked) take([words[picked[0]]![0], words[picked[1]]![1]]);
        }}
      >
        {words.map(([from, to], i) => {
          const here = i >= low && i <= high;
          const taken = picked && from < picked[1] && to > picked[0];
          // With what stands between it and the next one.
          const until = words[i + 1]?.[0] ?? start + text.length;
          return (
            <span
              key={from}
              data-word={i}
              className={[here && 'here', taken && 'taken'].filter(Boolean).join(' ') || undefined}
            >
              {visible(text.slice((i === 0 ? start : from) - start, until - start))}
            </span>
          );
        })}
      </div>
      <p className="hidden-words" role="status">
        {words[low] && words[high] ? text.slice(words[low][0] - start, words[high][1] - start) : ''}
      </p>
    </div>
  );
}
