import { useMemo } from 'react';
import { visible } from '../../../src/dossier/visible.js';
import type { TextSpan } from '../../../src/record/types.js';
import type { ReviewItem } from '../api/types.js';
import { fieldName } from '../article/fields.js';
import { LOOKS } from '../marks/acts.js';
import { paragraphsOf } from '../text/segments.js';

interface Over {
  readonly span: TextSpan;
  readonly field?: string;
}

/** The words around a mention, the mention in the colour of its act, the words of its fields in bold. */
export function Passage({ item }: { readonly item: ReviewItem }) {
  const { context, span, evidence, act } = item;
  const paragraphs = useMemo(() => {
    const over: Over[] = [{ span }, ...evidence.flatMap(({ field, span }) => (span ? [{ span, field }] : []))];
    return paragraphsOf(context.text, over, context.start);
  }, [context, span, evidence]);
  return (
    <div className="passage">
      {paragraphs.map(({ start, segments }) => (
        <p key={start}>
          {segments.map((segment) => {
            const fields = segment.over.flatMap(({ field }) => (field === undefined ? [] : [fieldName(field)]));
            const inside = segment.over.some(({ field }) => field === undefined);
            const classes = [inside && `mention ${LOOKS[act].family}`, fields.length > 0 && 'field'].filter(Boolean);
            return (
              <bdi
                key={segment.start}
                className={classes.join(' ') || undefined}
                title={fields.join(', ') || undefined}
              >
                {visible(segment.text)}
              </bdi>
            );
          })}
        </p>
      ))}
    </div>
  );
}
