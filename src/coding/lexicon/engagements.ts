import type { Format } from '../../record/types.js';

/** The words of a list written with blanks or commas. */
export const words = (list: string): string[] => list.split(/[\s,]+/).filter(Boolean);

/**
 * Words that name an engagement. `strong` ones speak of one whenever parties are found; `weak` ones ("call", "session")
 * have everyday senses and count only with parties of their own.
 */
export interface EngagementNoun {
  readonly format: Format;
  readonly weak?: true;
  /** An occasion that matters only by who comes, stays away, asks or is asked. */
  readonly event?: true;
}

const nouns = (format: Format, strong: string, weak = ''): [string, EngagementNoun][] => [
  ...words(strong).map((w): [string, EngagementNoun] => [w, { format }]),
  ...words(weak).map((w): [string, EngagementNoun] => [w, { format, weak: true }]),
];

/** Nouns that name an engagement, by their lemma. */
export const ENGAGEMENT_NOUNS: ReadonlyMap<string, EngagementNoun> = new Map([
  ...words(
    'olympics olympic games parade inauguration funeral wedding commemoration celebration celebrations coronation exercise exercises drill drills festival expo anniversary ceremony',
  ).map((w): [string, EngagementNoun] => [w, { format: 'attendance', weak: true, event: true }]),
  ...nouns(
    'bilateral',
    'meeting get-together rendezvous tete-a-tete tête-à-tête',
    'encounter audience luncheon lunch dinner breakfast supper banquet reception sit-down huddle handshake one-on-one face-to-face bilat sitting photo-op photo-call',
  ),
  ...nouns(
    'talks',
    'talk negotiation dialogue dialog consultation',
    `discussion conversation chat chinwag natter confab word round mediation bargaining contact diplomacy exchange table parley powwow pow-wow
    trilateral bilateral ministerial retreat`,
  ),
  ...nouns('summit', 'summit minisummit mini-summit'),
  ...nouns(
    'visit',
    'visit trip',
    'tour stopover stop-over journey stop travel arrival departure stay swing hop sojourn outing speech address',
  ),
  ...nouns('call', 'phonecall', 'call telephone-call'),
  ...nouns('video', 'videoconference teleconference video-conference video-link'),
  ...nouns('delegation', 'delegation', 'mission team envoy emissary negotiator'),
  ...nouns(
    'conference',
    'conference',
    'session gathering forum meetup congress symposium commission committee council group panel',
  ),
]);

/** Whether a noun speaks of an engagement by itself, without a party beside it. */
export function isStrongNoun(lemma: string): boolean {
  const noun = ENGAGEMENT_NOUNS.get(lemma);
  return noun !== undefined && !noun.weak;
}

/** Words of general sense that name an engagement only with whom one has it: "a date with X", "an appointment with Y". */
export const NOUNS_WITH_OTHERS: ReadonlyMap<string, EngagementNoun> = new Map([
  ...nouns('bilateral', '', 'date appointment slot tea coffee'),
  ...nouns('talks', '', 'channel back-channel hotline'),
]);

/** Words for a gathering only where somebody goes to the one spoken of, or does not: "boycotts the event". */
export const NOUNS_SPOKEN_OF: ReadonlyMap<string, EngagementNoun> = new Map(
  nouns('conference', '', 'event occasion proceedings'),
);

/** Nouns for an offer of an engagement, answered without naming it again. */
export const OFFER_NOUNS: ReadonlyMap<string, 'invite' | 'propose'> = new Map([
  ...words('invitation invite').map((w): [string, 'invite'] => [w, 'invite']),
  ...words('offer proposal request overture').map((w): [string, 'propose'] => [w, 'propose']),
]);

/** Deeds upon an engagement that the phrase may leave unnamed: "after the cancellation", "he called it off". */
export const DEEDS: ReadonlyMap<string, 'cancel' | 'postpone'> = new Map([
  ...['cancellation', 'cancel', 'call off', 'scrap'].map((w): [string, 'cancel'] => [w, 'cancel']),
  ...['postponement', 'postpone', 'put off'].map((w): [string, 'postpone'] => [w, 'postpone']),
]);

/** How the arguments of an engagement verb are read. */
export type VerbFrame =
  /** A meets (with) B. */
  | 'meet'
  /** A visits B's place. */
  | 'visit'
  /** A travels to / arrives in B's place. */
  | 'travel'
  /** A is, stays or is on the way somewhere in B. */
  | 'stay'
  /** A signs something with B. */
  | 'sign'
  /** A hosts B. */
  | 'host'
  /** A talks with / to B. */
  | 'talk'
  /** A telephones B. */
  | 'phone'
  /** A attends a gathering. */
  | 'attend'
  /** A (a body) convenes. */
  | 'convene'
  /** A invites B. */
  | 'invite';

/** A verb, or a set phrase, that tells of an engagement. */
export interface EngagementVerb {
  readonly frame: VerbFrame;
  readonly format: Format;
  /** Prepositions that bring in the other side or the place. */
  readonly preps: readonly string[];
  /** Too general to count without a person or party on both ends. */
  readonly weak?: true;
}

const verbs = (list: string, entry: EngagementVerb): [string, EngagementVerb][] =>
  words(list).map((w): [string, EngagementVerb] => [w.replaceAll('_', ' '), entry]);

/** Verbs that tell of an engagement, with their particle; set phrases less their articles: `exchange view`. */
export const ENGAGEMENT_VERBS: ReadonlyMap<string, EngagementVerb> = new Map([
  ...verbs('meet', { frame: 'meet', format: 'bilateral', preps: ['with'] }),
  ...verbs('see', { frame: 'meet', format: 'bilateral', preps: [], weak: true }),
  ...verbs('get_together come_together reconvene', { frame: 'meet', format: 'bilateral', preps: ['with'], weak: true }),
  ...verbs(
    'shake_hand break_bread cross_path rub_shoulder clink_glass exchange_gift swap_gift share_joke swap_joke share_meal share_lunch share_dinner share_table share_platform share_stage',
    {
      frame: 'meet',
      format: 'bilateral',
      preps: ['with'],
      weak: true,
    },
  ),
  ...verbs('pay_respect', { frame: 'meet', format: 'bilateral', preps: ['to'], weak: true }),
  ...verbs('be_on_phone get_on_phone be_on_line pick_phone', {
    frame: 'talk',
    format: 'call',
    preps: ['to', 'with'],
    weak: true,
  }),
  ...verbs('dine lunch breakfast sup huddle stroll golf play_golf', {
    frame: 'meet',
    format: 'bilateral',
    preps: ['with'],
    weak: true,
  }),
  ...verbs('sit engage', { frame: 'talk', format: 'talks', preps: ['with'], weak: true }),
  ...verbs(
    'talk_shop exchange_word exchange_pleasantry exchange_handshake exchange_courtesy touch_base catch_up liaise haggle',
    {
      frame: 'talk',
      format: 'talks',
      preps: ['with'],
      weak: true,
    },
  ),
  ...verbs('sign initial ink', { frame: 'sign', format: 'bilateral', preps: ['with'], weak: true }),
  ...verbs('confer negotiate', { frame: 'talk', format: 'talks', preps: ['with'] }),
  ...verbs('consult parley', { frame: 'talk', format: 'talks', preps: ['with'] }),
  ...verbs('talk speak converse', { frame: 'talk', format: 'talks', preps: ['with', 'to'], weak: true }),
  ...verbs('discuss', { frame: 'talk', format: 'talks', preps: ['with'], weak: true }),
  ...verbs('visit tour', { frame: 'visit', format: 'visit', preps: [] }),
  ...verbs('travel fly journey jet', { frame: 'travel', format: 'visit', preps: ['to', 'into'] }),
  ...verbs('arrive land touch_down', { frame: 'travel', format: 'visit', preps: ['in', 'at', 'to'] }),
  ...verbs(
    `be stay stop stop_over stop_off stop_in drop_in drop_by call_in look_in pop_in turn_up show_up fly_in be_back overnight
    spend_day spend_hour spend_week spend_weekend spend_night spend_evening spend_afternoon spend_morning spend_time`,
    { frame: 'stay', format: 'visit', preps: ['in', 'at', 'to', 'on'], weak: true },
  ),
  ...verbs('set_foot slip_into pass_through swing_by', {
    frame: 'stay',
    format: 'visit',
    preps: ['in', 'on', 'into', 'through', 'by'],
    weak: true,
  }),
  ...verbs('slip sneak steal reach', { frame: 'stay', format: 'visit', preps: ['into'], weak: true }),
  ...verbs('leave depart set_off set_out take_off embark', {
    frame: 'stay',
    format: 'visit',
    preps: ['for', 'to'],
    weak: true,
  }),
  ...verbs('be_off be_bound be_on_way make_way rush hurry race dash hasten speed drive sail ride shuttle proceed', {
    frame: 'stay',
    format: 'visit',
    preps: ['for', 'to', 'into'],
    weak: true,
  }),
  ...verbs('go come head return', { frame: 'travel', format: 'visit', preps: ['to'], weak: true }),
  ...verbs('host receive welcome greet entertain', { frame: 'host', format: 'bilateral', preps: [], weak: true }),
  ...verbs('bring_together', { frame: 'host', format: 'bilateral', preps: [], weak: true }),
  ...verbs('play_host', { frame: 'host', format: 'bilateral', preps: ['to'], weak: true }),
  ...verbs('phone telephone', { frame: 'phone', format: 'call', preps: ['with'] }),
  ...verbs('ring ring_up phone_up call_up dial', { frame: 'phone', format: 'call', preps: [], weak: true }),
  ...verbs('exchange_view compare_note swap_view trade_view', {
    frame: 'talk',
    format: 'talks',
    preps: ['with'],
    weak: true,
  }),
  ...verbs('call', { frame: 'phone', format: 'call', preps: [], weak: true }),
  ...verbs('attend', { frame: 'attend', format: 'attendance', preps: [] }),
  ...verbs('take_part participate partake', { frame: 'attend', format: 'attendance', preps: ['in'], weak: true }),
  ...verbs('invite reinvite disinvite uninvite', { frame: 'invite', format: 'visit', preps: [], weak: true }),
  ...verbs('convene gather assemble take_seat', {
    frame: 'convene',
    format: 'conference',
    preps: ['with'],
    weak: true,
  }),
]);

/** Words beside an engagement that make it a telephone conversation. */
export const PHONE_WORDS = new Set(words('phone telephone telephonic telephoned'));
/** The same, by video. */
export const VIDEO_WORDS = new Set(words('video virtual videoconference online teleconference virtually'));
