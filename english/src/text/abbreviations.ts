/**
 * Abbreviations by what their full stop says about the end of a sentence. All in lower case without the final stop.
 */

/** Stand before a name or a number, so their stop never ends a sentence. */
const LEADING = [
  'mr mrs ms messrs mme mlle dr prof rev fr hon pres amb gov lt col gen maj capt cmdr cpl sgt adm sen rep supt insp',
  'st ste mt ft no nos art sec para pp vs v cf viz approx ca al est fig vol ed eds e.g i.e',
  'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun',
]
  .join(' ')
  .split(' ');

/** May stand last: whether their stop ends the sentence shows in the word that follows. */
const TRAILING = 'inc ltd corp co plc llc bros jr sr phd esq etc dept govt assn univ ave blvd rd a.m p.m'.split(' ');

export const NEVER_FINAL: ReadonlySet<string> = new Set(LEADING);
export const MAYBE_FINAL: ReadonlySet<string> = new Set(TRAILING);

/** Words that, capitalized after a doubtful stop, begin a sentence rather than go on with a name. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  [
    'the a an this that these those he she it they we i you his her its their our my your there here who what when',
    'where why how which but and or so yet nor if as at by for from in into of on to with after before since until while',
    'although though because during despite under over about among between against without however meanwhile',
    'moreover instead also both each every some many most several all no not one two three according earlier later last',
  ]
    .join(' ')
    .split(' '),
);
