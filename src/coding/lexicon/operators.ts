import type { Stance } from '../../record/types.js';
import { words } from './engagements.js';

/** What a word does to the engagement (or to the act upon it) in its complement. */
export type OperatorKind =
  | 'receive' // gets the offer: the subject is the one addressed
  | 'light' // carries the engagement as its event: hold talks, pay a visit
  | 'begin' // it is under way: begin, continue
  | 'end' // it came to its end: conclude, end
  | 'fail' // it broke down: collapse, stall
  | 'propose'
  | 'want' // ready, willing, hoping: a propose when asserted, a decline when denied
  | 'urge' // asks somebody else to do it
  | 'invite'
  | 'accept'
  | 'agree' // accept by one side, schedule by both
  | 'decline'
  | 'defer'
  | 'schedule'
  | 'plan' // own intention: schedule when asserted, decline when denied
  | 'prepare'
  | 'postpone'
  | 'cancel'
  | 'rescind'
  | 'suspend'
  | 'wreck' // makes an end of it: cancelled when planned, suspended when under way
  | 'doubt' // may make an end of it
  | 'counter'
  | 'resume'
  | 'send' // sends a person or delegation
  | 'threaten' // may do it
  | 'react' // comments on it
  | 'deny' // says it was not so
  | 'reply' // answers it, one way or another: a defer when denied
  | 'report'; // says so

/** How the complement hangs on the operator. */
export type Relation =
  | 'obj' // direct object, or subject of the passive
  | 'comp' // infinitive, gerund or clause
  | 'subj' // subject of the active verb
  | `prep:${string}`;

/** A word over an engagement, and by which relations it stands over it. */
export interface Operator {
  readonly lemma: string;
  readonly pos: 'verb' | 'noun' | 'adj';
  readonly kind: OperatorKind;
  readonly via: readonly Relation[];
}

const stances = (stance: Stance, lemmas: string): [string, Stance][] => words(lemmas).map((l) => [l, stance]);

/** Verbs of reaction and the attitude they show. */
export const STANCE_OF: Readonly<Record<string, Stance>> = Object.fromEntries([
  ...stances(
    'criticise',
    'criticize criticise condemn denounce slam blast deplore protest object lambaste lambast decry assail mock question attack rebuke fault oppose',
  ),
  ...stances('welcome', 'welcome praise hail applaud commend laud celebrate thank'),
  ...stances('regret', 'regret lament bemoan'),
  ...stances('warn', 'warn caution'),
  ...stances('explain', 'explain defend justify describe'),
  ...stances('dispute', 'dispute contradict doubt'),
]);

/**
 * The lexicon of operators, one frame a line: part of speech, kind, relations of the complement, lemmas (a particle is
 * joined by an underscore, and so are the words of a set phrase, less its articles and adjectives: `put_on_hold`). Where a lemma stands in several lines, the first whose relation fits applies.
 */
const FRAMES = `
verb cancel obj: bin ditch cry_off blow_off strike_off cross_off tear_up kiss_off write_off
verb cancel obj+comp: give_up renounce relinquish
verb decline subj: make_sense serve_purpose
adj decline subj+comp+prep:to: pointless premature inappropriate unthinkable
adj decline subj: senseless futile useless meaningless untimely
verb cancel prep:on: give_up
verb cancel prep:of: think_better duck wriggle
verb end subj: come_to_nothing come_to_naught come_to_nought
verb end subj: break_without_result break_without_agreement break_without_deal break_without_progress break_without_breakthrough
verb suspend obj: declare_over declare_dead declare_finished declare_closed pronounce_dead pronounce_over consider_over consider_dead
verb cancel subj: bite_dust go_up_in_smoke go_by_board fall_by_wayside be_out
verb suspend subj: pause halt stop stall break
verb suspend subj: hit_buffer run_into_buffer come_apart come_unstuck blow_up implode stop_dead
verb suspend obj: break_up
verb suspend prep:of+prep:from: march_out stomp_out stalk_out sweep_out flounce_out
verb suspend obj: mothball put_in_storage put_into_storage
verb suspend prep:in+prep:at+prep:with: leave_table down_tool
verb suspend prep:at+prep:during+prep:of: leave_hall leave_room leave_chamber walk_out_of_hall walk_out_of_room walk_out_of_chamber storm_out_of_room storm_out_of_hall
verb postpone obj: kick_into_grass kick_down_road put_on_backburner put_on_burner put_on_shelf hold_over carry_over push_off park
verb decline obj: duck dodge evade shirk eschew disdain scorn sit_out shy_away forgo turn_away swat_aside give_berth
verb decline prep:of+prep:from: steer keep_away keep_clear stay_clear steer_clear shy_away shrink run_away recoil
verb decline prep:with: have_truck want_do
verb decline prep:at: sniff turn_nose look_askance
verb decline prep:of: wash_hand
noun decline prep:at+prep:from: no-show absence
adj decline prep:from: absent missing
adj decline comp+prep:to: loath loth disinclined averse allergic
verb propose prep:for+prep:to+comp+prep:about: extend_hand stretch_hand hold_hand put_feeler send_feeler make_overture make_approach make_pitch drop_hint set_sight
verb propose obj: dangle put_on_table put_back_on_table
verb accept prep:at: jump leap grab clutch
verb accept obj: grab snap_up seize
verb accept prep:with: go_along fall_in
verb accept prep:to+prep:for: give_thumb give_thumbs-up
verb accept prep:to: come_round come_around give_in
verb defer prep:on+prep:over+prep:about: drag_foot hedge dither waver prevaricate equivocate vacillate hesitate stall play_for_time sit_on_fence
verb propose comp: try attempt endeavour endeavor strive
verb want obj+comp: need
adj prepare prep:to: close near
verb propose prep:as: propose suggest offer moot recommend
verb schedule prep:as: fix set choose pick name announce
verb defer obj: leave_unanswered
verb schedule prep:for: clear_diary clear_calendar clear_schedule make_room find_time make_time find_room
verb begin subj: work_out pan_out
verb begin obj+subj: come_off come_about come_to_pass come_to_fruition bear_fruit
verb suspend obj+subj: put_on_hold put_on_ice put_on_pause place_on_hold place_on_pause be_on_hold be_on_ice grind_to_halt come_to_halt come_to_standstill bring_to_halt run_aground run_into_sand hit_wall hit_impasse hit_deadlock reach_impasse reach_deadlock be_in_limbo go_nowhere fizzle_out peter_out
verb suspend prep:on: pull_plug
verb suspend prep:to: call_halt call_stop put_end put_stop put_paid
verb suspend prep:on: call_time
verb suspend obj: keep_on_ice keep_on_hold leave_on_ice
verb suspend subj: be_dead be_at_standstill be_at_impasse be_at_end reach_stalemate end_in_deadlock end_in_acrimony
adj suspend subj: frozen stalled deadlocked stalemated
verb suspend obj+subj: adjourn lapse go_into_recess be_in_recess enter_recess break_for_recess
verb suspend obj: stall deadlock
verb schedule subj: be_on
adj want subj+comp: appropriate acceptable conceivable thinkable imaginable feasible realistic warranted justified advisable opportune desirable
adj threaten subj: possible
verb cancel prep:about+prep:on: change_mind
noun urge comp+prep:for: pressure
verb light prep:through+prep:via: solve resolve settle address end overcome tackle defuse handle
noun light prep:through+prep:via: solution settlement resolution
verb suspend comp: stop cease
verb suspend subj: break_off
verb schedule comp: suppose
verb wreck obj: torpedo scupper sabotage wreck sink kill kill_off doom
verb doubt subj: be_in_doubt be_in_balance hang_in_balance be_in_jeopardy be_in_question be_under_threat be_in_danger be_at_risk be_in_air be_up_in_air
verb doubt obj: threaten jeopardise jeopardize imperil endanger put_in_jeopardy put_in_doubt throw_into_doubt put_at_risk call_into_question
verb doubt prep:on+prep:over: cast_doubt
adj doubt subj: unlikely uncertain doubtful
verb counter prep:with: counter
verb decline obj: give_shoulder
verb decline prep:of: stop_short
verb decline subj: fall_on_ear
verb doubt obj: leave_in_limbo leave_in_doubt
verb prepare obj: work_out thrash_out map_out sort_out nail_down sketch_out settle
verb prepare prep:for: plan lay_foundation lay_ground set_table
verb prepare prep:towards+prep:toward: work inch edge move grope feel_way
verb prepare prep:for: draw_up_programme draw_up_program draw_up_agenda set_stage
verb decline prep:against: decide opt vote
verb decline prep:to: send_excuse send_regret
verb accept prep:to: accede bow
verb defer subj: go_unanswered lie_unanswered remain_unanswered gather_dust lie_on_table lie_on_desk
verb defer prep:on: sleep take_check reserve_judgement reserve_decision
noun reply comp+prep:for+prep:of: hurry rush
verb schedule obj: bring_forward
verb postpone obj: move shift
verb postpone obj: rearrange
verb light prep:to: send dispatch despatch
verb prepare prep:for: be_in_hand be_under_way be_afoot be_in_place be_in_train
verb resume subj+obj: recommence
verb begin obj: intensify accelerate step_up speed_up expand broaden deepen pursue
verb suspend prep:from: recall
verb suspend obj: recall pull_out call_home order_home summon_home bring_home call_back order_back
verb decline subj: be_out_of_question be_off_table be_unthinkable
verb decline prep:to: say_no close_door shut_door slam_door give_shrift
verb decline prep:on: pour_water throw_water turn_back
verb decline obj: shoot_down knock_back wave_away wave_off swat_away cold-shoulder pass_up sidestep give_miss laugh_off stonewall
verb decline prep:at: balk baulk scoff bristle
verb decline prep:on: pass
noun want prep:in+prep:for+comp: point need sense appetite time patience stomach
verb accept prep:to: say_yes sign_up give_assent give_consent give_blessing
verb accept prep:for+prep:to+comp: give_go-ahead give_go give_light give_nod give_ahead
verb accept prep:on+obj: take_up
verb reply prep:about+prep:on+comp: make_mind
verb defer comp+obj: leave_open keep_open
verb defer prep:on: sit
verb defer prep:to: give_reception give_response
verb prepare subj: be_in_work be_in_works be_in_offing be_in_pipeline be_in_making be_in_preparation be_under_preparation be_under_discussion be_under_consideration be_under_negotiation
verb prepare prep:for+prep:of+prep:to: lay_groundwork pave_way clear_way make_arrangement make_preparation prepare_ground
verb schedule subj: be_back be_on_card be_on_cards be_on_calendar be_on_agenda be_on_schedule be_on_track be_on_course
verb schedule prep:for+prep:of: set_date fix_date set_time fix_time agree_on_date name_date announce_date
verb schedule obj+comp: pencil pencil_in slat line_up earmark reckon tip
verb resume subj+obj: pick_up get_on_track put_on_track bring_on_track
verb cancel subj: fall_through fall_victim
verb postpone subj: slip slide
verb rescind obj: take_back
verb react prep:to: look_forward
adj react comp+prep:about+prep:with+prep:at: hopeful optimistic confident pessimistic sceptical skeptical doubtful worried concerned disappointed
verb propose prep:for+comp: reach_out angle jockey bat fish plump campaign sue clamour clamor agitate
verb propose prep:on: sound_out
verb propose obj: put_forward broach table
verb propose obj+prep:of: raise_possibility raise_prospect raise_idea raise_notion hold_out_prospect
verb light obj: grant accord field place prolong squeeze_in hold have conduct make pay undertake stage do give convene chair host attend join complete conclude wrap_up wind_up round_off round_out finish kick_off take embark_on lead arrive_on organize organise sponsor broker mediate facilitate
verb receive obj: receive get obtain await
verb light subj: take bring
verb light obj: bring_together bring_about reveal disclose
verb light prep:to: play_host
verb light prep:in: engage take be arrive
verb light prep:for+prep:at+prep:to: show_up turn_up
verb light prep:in+prep:to: take_part participate
verb light prep:for: join meet arrive gather travel visit fly sit convene come be host go jet land touch_down huddle
verb light prep:to: go come travel head welcome
verb light prep:on: go be embark arrive leave set_off depart set_out
verb light prep:at+prep:during: meet be speak talk represent
verb light prep:in+prep:at+prep:during: discuss
verb begin obj+subj+comp: begin start open launch commence continue initiate enter kick_off proceed get_under_way be occur happen take_place go_ahead materialize materialise last go_on focus go follow ensue
verb begin prep:into+prep:with: enter proceed go press_ahead
verb end obj+subj: end conclude close finish complete wrap_up produce fail
verb fail subj: collapse break_down break_up falter founder fall_apart unravel deadlock
noun fail prep:of+prep:in+compound+poss: collapse breakdown failure
verb propose obj+comp: propose offer suggest request seek demand advocate recommend solicit moot float extend volunteer
verb propose prep:for: call appeal push press ask lobby plead argue advocate look aim
verb propose prep:on: insist
noun propose comp: effort attempt
noun propose prep:for+prep:of+prep:to+comp+compound: offer proposal request call appeal suggestion bid overture idea demand initiative plea
verb want comp+prep:to+prep:for: leave_door keep_door hold_door leave_door_open keep_door_open
verb schedule obj+subj: put_back_on_calendar put_back_on_schedule put_back_on_agenda put_on_calendar put_on_schedule put_on_agenda
noun want prep:for: exchange return
noun want subj: way solution option path answer road avenue route key recipe
verb want obj+comp: want hope wish like desire favor favour support prefer love
verb want prep:for: hope wish
verb want comp: honour honor
adj want comp+prep:to+prep:for: able happy glad delighted pleased honoured honored ready willing open prepared eager keen receptive amenable interested
adj want prep:in+comp: interested
noun want comp+prep:to+prep:for+prep:in: door readiness willingness openness desire wish hope interest eagerness
verb urge comp+prep:to+prep:into: urge ask press push call_on call encourage pressure appeal implore exhort beg persuade request
verb invite comp+prep:to+prep:for: invite reinvite
noun invite prep:to+prep:for+comp+compound: invitation invite
verb accept obj: accept approve embrace authorize authorise greenlight
noun accept prep:of: acceptance
verb agree comp: vote
verb agree comp+prep:to+prep:on: agree consent assent acquiesce vow pledge promise commit
noun agree comp+prep:to+prep:on: agreement deal accord promise pledge commitment
verb decline obj+comp: decline refuse reject rebuff spurn turn_down rule_out boycott skip snub shun dismiss avoid resist ignore miss rebuke repudiate veto brush_off brush_aside preclude exclude
verb decline prep:from+prep:of+prep:to: refrain stay_away abstain
noun decline comp+prep:of+prep:to+compound: refusal rejection boycott rebuff snub
adj decline comp+prep:to: unwilling reluctant unable uninterested unprepared impossible impractical
verb defer obj+comp: consider weigh mull ponder study examine review
noun defer comp+prep:of: consideration
verb schedule obj+comp: schedule arrange set announce confirm expect fix slate plan organize organise anticipate call convene book summon set_up await agree
adj schedule comp: due set likely bound expected scheduled slated poised planned
noun schedule prep:of+prep:for: announcement date schedule
verb plan comp+prep:on: plan intend decide choose opt
noun plan comp+prep:for+prep:of+prep:to+compound: plan intention decision intent
verb prepare obj+comp: discuss explore broach
verb prepare comp: prepare
verb prepare prep:for+prep:on+obj: prepare work finalize finalise negotiate coordinate iron_out hammer_out
noun prepare prep:for+prep:of+prep:to+compound: preparation groundwork prospect arrangement
noun prepare prep:on+prep:towards+prep:toward: work
verb postpone obj+comp+subj: postpone delay put_off defer push_back reschedule shelve put_back hold_off
noun postpone prep:of+prep:to+prep:in+compound: postponement delay deferral
verb cancel subj: be_off
verb cancel obj: break
verb cancel prep:on: renege
verb decline obj: shut slam
verb cancel obj+comp: cancel call_off terminate scrap scuttle abandon drop abort scrub scotch nix axe annul
verb cancel prep:of+prep:from: pull_out withdraw back_out drop_out bow_out pull back opt_out
noun cancel prep:of+prep:from+poss+compound: cancellation withdrawal abandonment scrapping
verb rescind obj: rescind revoke withdraw disinvite uninvite retract
verb rescind comp+prep:from: block
verb rescind comp+prep:from+obj+prep:to: bar ban prohibit forbid
verb suspend obj: suspend halt break_off freeze quit leave cut_off cut_short interrupt disrupt stop exit walk_out sever discontinue derail pause
verb suspend prep:of+prep:from+prep:on: walk_out storm_out walk_away withdraw pull_out walk storm break_off
noun suspend prep:to: end halt stop
noun suspend prep:of+prep:in+prep:from: suspension halt walkout interruption freeze pause
verb resume obj+subj+comp: resume restart reopen relaunch renew revive rejoin reconvene reactivate restore re-open re-join
verb resume prep:to: return come_back go_back get_back bring_back
verb resume prep:at: be_back
noun resume prep:of: resumption restart renewal reopening revival
verb send obj: send dispatch despatch deploy issue
verb deny comp+obj: deny disavow refute
verb reply obj+prep:to+prep:on+prep:about+comp: respond reply answer decide
verb threaten comp+prep:with: threaten consider weigh contemplate mull toy flirt
verb defer prep:about+prep:over: be_in_mind
adj defer prep:over+prep:between: torn
noun threaten comp+prep:of+prep:for+prep:that: possibility threat chance option likelihood
`;

const REACTION: readonly Relation[] = [
  'obj',
  'comp',
  'prep:of',
  'prep:for',
  'prep:about',
  'prep:to',
  'prep:against',
  'prep:at',
  'prep:over',
];

const frame = (line: string): Operator[] => {
  const [left = '', lemmas = ''] = line.split(': ');
  const [pos, kind, via = ''] = left.split(' ');
  return words(lemmas).map((lemma) => ({
    lemma: lemma.replaceAll('_', ' '),
    pos: pos as Operator['pos'],
    kind: kind as OperatorKind,
    via: via.split('+') as Relation[],
  }));
};

/** All operators; where several have a lemma, the first whose relation fits applies. */
export const OPERATORS: readonly Operator[] = [
  ...FRAMES.trim().split('\n').flatMap(frame),
  ...Object.keys(STANCE_OF).map((lemma): Operator => ({ lemma, pos: 'verb', kind: 'react', via: REACTION })),
];

/** Verbs, nouns and phrases by which somebody is credited with saying a clause. */
export const REPORT_VERBS = new Set(
  words(`say tell state announce report add note confirm declare claim insist stress argue explain reveal disclose admit
  acknowledge suggest indicate warn believe think write tweet maintain assert reiterate quote cite remark comment respond
  reply emphasize emphasise underline underscore recall hint signal testify allege predict conclude repeat inform deny
  describe affirm concede hope expect accuse understand speculate post vow pledge promise call feel advise flag quip joke
  observe caution complain contend boast lament recount`),
);
