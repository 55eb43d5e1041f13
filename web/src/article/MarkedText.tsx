import { useMemo } from 'react';
import { visible } from '../../../src/dossier/visible.js';
import type { TextSpan } from '../../../src/record/types.js';
import type { ArticleDetail, FieldEvidence, Mention } from '../api/types.js';
import { ActMark } from '../marks/ActMark.js';
import { actLabel, LOOKS } from '../marks/acts.js';
import { paragraphsOf, type Segment } from '../text/segments.js';
import { fieldName } from './fields.js';

interface Props {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly furniture: ArticleDetail['furniture'];
  /** Where the fields of the selected mention were read. */
  readonly evidence: readonly FieldEvidence[];
  readonly selected: string | undefined;
  readonly select: (mention: string | undefined) => void;
}

type Over =
  | { readonly kind: 'mention'; readonly span: TextSpan; readonly mention: Mention }
  | { readonly kind: 'furniture'; readonly span: TextSpan }
  | { readonly kind: 'field'; readonly span: TextSpan; readonly field: string };

/** The text, mentions in the colours of their acts, what is not report dimmed, and the words that fields were read from. */
export function MarkedText({ text, mentions, furniture, evidence, selected, select }: Props) {
  const paragraphs = useMemo(() => {
    const over: Over[] = [
      ...mentions.map((mention) => ({ kind: 'mention' as const, span: mention.span, mention })),
      // Captions are read like the report itself.
      ...furniture.filter(({ kind }) => kind !== 'caption').map(({ span }) => ({ kind: 'furniture' as const, span })),
      ...evidence.flatMap(({ field, span }) => (span ? [{ kind: 'field' as const, span, field }] : [])),
    ];
    return paragraphsOf(text, over);
  }, [text, mentions, furniture, evidence]);
  return (
    <div className="marked-text">
      {paragraphs.map(({ start, segments }) => (
        <p key={start}>
          {segments.map((segment) => (
            <Piece key={segment.start} segment={segment} selected={selected} select={select} />
          ))}
        </p>
      ))}
    </div>
  );
}

interface PieceProps {
  readonly segment: Segment<Over>;
  readonly selected: string | undefined;
  readonly select: (mention: string) => void;
}

function Piece({ segment: { start, text, over }, selected, select }: PieceProps) {
  const mentions = over.flatMap((one) => (one.kind === 'mention' ? [one.mention] : []));
  const fields = over.flatMap((one) => (one.kind === 'field' ? [fieldName(one.field)] : []));
  const dim = over.some(({ kind }) => kind === 'furniture');
  const inner = mentions.at(-1);
  const shown = mentions.find(({ id }) => id === selected) ?? inner;
  const classes = [
    dim && 'furniture',
    shown && `mention ${LOOKS[shown.act].family}`,
    shown && shown.id === selected && 'selected',
    mentions.length > 1 && 'overlap',
    fields.length > 0 && 'field',
  ].filter(Boolean);
  // A further press goes on to the next of those that lie here.
  const press = () => {
    const at = mentions.findIndex(({ id }) => id === selected);
    select((at > 0 ? mentions[at - 1]! : inner!).id);
  };
  const words = (
    <>
      {mentions
        .filter(({ span }) => span[0] === start)
        .map((mention) => (
          <Knob key={mention.id} mention={mention} selected={mention.id === selected} select={select} />
        ))}
      {visible(text)}
    </>
  );
  if (mentions.length === 0 && classes.length === 0) return <bdi>{words}</bdi>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the knob at the beginning is the same for the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <bdi className={classes.join(' ')} title={fields.join(', ') || undefined} onClick={inner ? press : undefined}>
      {words}
    </bdi>
  );
}

interface KnobProps {
  readonly mention: Mention;
  readonly selected: boolean;
  readonly select: (mention: string) => void;
}

function Knob({ mention, selected, select }: KnobProps) {
  const { id, act, polarity, phrase } = mention;
  return (
    <button
      type="button"
      id={`at-${id}`}
      className="knob"
      aria-pressed={selected}
      aria-label={`${actLabel(act, polarity)}: ${phrase.slice(0, 300)}`}
      onClick={(event) => {
        event.stopPropagation();
        select(id);
      }}
    >
      <ActMark act={act} polarity={polarity} />
    </button>
  );
}
