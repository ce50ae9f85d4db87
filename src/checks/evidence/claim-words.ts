// The words by which the detector of claims knows a sentence.
//
// Each entry is a piece of a regular expression over lower case; entries are parted by semicolons.

/** Verbs that say that something does good. */
export const benefitVerbs = entries(String.raw`
  (?<!(?:the|any|need|needs|for|get|of|you can) )helps?(?! you (?:decide|find|choose))(?! in these| to keep); helped; eas(?:e|es|ed); reliev\w+; reduc\w+; lower(?:s|ed)?; (?<!to )prevent(?:s|ed)?;
  improv(?:e|es|ed); protect(?:s|ed)?; cure[sd]; calms; calmed; (?:may|can|might|could) calm (?:you|the|your); relax(?:es|ed); sooth\w+; settl(?:e|es|ed);
  heal(?:s|ed)?; treats?; works(?! on| with| at| slowly); (?:may|can|might|could|not|does) work(?! on| with);
  worked(?! on| from| with); strengthen\w*; speeds? up; cuts?; brings? (?:comfort|relief); gives? relief;
  gave (?:no )?relief; boosts?; restores?; favou?red; flush(?:es|ed); as good as;
  stops? (?:swelling|pain|attacks|headaches|cramps|bleeding); shows? promise; get better; gets better; got better;
  stay(?:s)? well; (?:take|takes|took) (?:down|away|off|the edge off); keeps? (?:\w+ )*away; loosen(?:s|ed)?; numbs?;
  sharpens?; warms? (?:up )?the; clears? up; cleared up; shrinks?; shrank; fad(?:es|ed); wears? off; brings? down;
  brought down; fights? off; kills? (?:the )?(?:bacteria|germs|pain); supports? (?:healing|recovery|the); speeds?;
  mends?; recover(?:s|ed)?; frees?; lifts? (?:the |your )?mood; controls? (?:pain|symptoms|blood);
  is (?:effective|helpful|useful|good (?:for|at)|worth (?:having|trying));
  are (?:effective|helpful|useful|good (?:for|at)); has (?:no|little|some) effect; (?:good|bad) for (?:your|the);
  steadies; builds? (?:up )?(?:strength|muscle|bone);
  makes? (?:it |you |your \w+ |\w+ )?(?:easier|stronger|calmer|less);
  keeps? (?:you|your|the|joints|bones|muscles|people) (?:\w+ )?(?:healthy|well|fit|strong|supple|moving|mobile|working);
  benefits? (?!from the)\w+; loses? (?:its|their) effect; brings? (?:some |a little |quick )?(?:relief|comfort|ease);
  saves? (?:teeth|lives|sight); easier to; fewer days off
`);

/** Verbs and phrases that say that something does harm, or where an illness leads. */
export const harmVerbs = entries(String.raw`
  harm(?:s|ed)?; hurts?; damag(?:e|es|ed); injur(?:e|es|ed); weaken\w*; bruise[sd]?; burn(?:s|ed)?; tears?; tore;
  trigger(?:s|ed)?; caus(?:e|es|ed); sets? off; brings? on; brought on; leads? to; led to; worsen\w*; slow(?:s|ed)?;
  punctur\w+; irritat\w+; bleeds?; raises? (?:the|your) (?:risk|chance); raise the (?:risk|chance); raised;
  increas(?:e|es|ed); higher risk; (?:the|a|its own) (?:risks?|dangers?) (?:of|for); few risks;
  its own (?:risks?|dangers?); must not be used; still has risks; leaves? you (?:sore|bruised);
  mak(?:e|es|ing) (?:\w+ ){1,4}(?:worse|stronger|weaker|slippery); made (?:\w+ ){1,4}worse; thins? the blood;
  lost the (?:feeling|use); turn(?:s|ed)? red; signs? of; side effects?; serious harms?; serious problem; painful;
  sore or; blood clot; can start with; can come; can change how; is safe; are safe; unsafe; upsets?; snaps?;
  ruptur\w+; break(?:s)? (?:the|a) (?:bone|skin); infect(?:s|ed); inflam(?:e|es|ed); swell(?:s|ed)?; ach(?:e|es|ed);
  sting(?:s)?; itch(?:es)?; scars?; kills?; dies?; died; (?:is|are|was|were) behind; due to; triggers?; chance of;
  (?:more|less) likely; likely to; dangerous; deadly; fatal;
  (?:blood sugar|blood pressure|weight|risk|pain) (?:\w+ )?(?:goes?|went|going) up|serious(?! ones);
  allergic reactions?; complications?; goes? (?:red|pale|numb); go (?:red|pale|numb);
  turns? (?:red|pale|paler|blue|yellow); puts? (?:you|people|\w+) at risk; strains?; wears? (?:down|out); drains?;
  lowers? (?:your )?(?:resistance|sex drive); stiffen\w*; gets? worse; got worse; flares? up; interacts? with;
  mask(?:s)? (?:the )?pain; bleeding; side-effects?; miscarriage; poisonous; toxic; addict\w+;
  can be (?:sore|serious|hard|felt); fractur\w+; shortness of breath; fainting; collaps\w+;
  leaves? (?:\w+ )?(?:people|you|\w+) (?:drowsy|sore|tired|dizzy|weak|numb|sick|stiff); doubl(?:e|es|ed) the; small chance of; dr(?:y|ies) out
`);

/** What a treatment or an illness does to people. */
export const outcomes = entries(String.raw`
  pain\w*; headaches?; attacks?; migraines?; sleep; sore; soreness; symptoms?; signs?; strokes?; swelling; rash;
  dizz\w+; infections?; injur\w+; balance; mood; blood pressure; recovery; falls?; risks?; harms?; side effects?;
  relief; comfort; damage; disability; nerves?; arter\w+; numbness; painkillers; skin; colds?; asthma; illness; unwell;
  ill; nausea; bruis\w+; blood; muscles?; eye strain; problems?; low days; tear; heart rate; worry; cramps; calm\w*;
  stop smoking; exercises?; hospital; joints?; bones?; tendons?; stomach; bowels?; heart; lungs?; kidneys?; liver;
  eyes?; feet; foot; legs?; arms?; hands?; shoulders?; knees?; hips?; back; neck; head; face; stiffness; tired\w*;
  fatigue; fever; cough; diabetes; cancer; depression; anxiety; stress; arthritis; blood sugar; weight; pregnan\w+;
  bab(?:y|ies); injections?; tablets?; medicines?; operations?; surgery; treatments?; therap(?:y|ies); physiotherapy;
  wounds?; healing; effects?; reactions?; cells?; hormones?; inflammation; fluid
`);

/** How often or how many. */
export const frequencies = entries(String.raw`
  rare; rarely; common; commonly; uncommon; usually; often; mostly; tends? to; on average; sometimes;
  (?:most|many|some|few|only a few|nearly all|about half|half) of (?:them|those|the people);
  most (?!clinics|states|of the work)\w+; many people; some people; a few people; few people; half of; in most people;
  in some people; in many people; about half; nearly all of; again and again;
  (?:one|two|three|four|five|six|seven|eight|nine) in (?:ten|a hundred); unusual; seldom; normally; in general;
  generally; typically; frequent(?:ly)?; now and then; from time to time; almost (?:always|never); very few;
  a few \w+ (?:have|get|need|feel); one in (?:two|three|four|five|six|seven|eight|nine|ten|\d+);
  (?:\w+) out of (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d+);
  (?:a |two |three )?(?:third|thirds|quarter|quarters|majority|minority) of; twice as; affects?; lasts?; lasted;
  goes? on for; takes? (?:\w+ ){1,3}(?:days|weeks|months|years); is the (?:most|main|kind|leading|commonest);
  are the (?:most|main|leading|commonest); every year; each year; of all; nine out of; at some (?:point|time); percent;
  for (?:up to )?\d+ to \d+ (?:hours|days|weeks|months|years); goes? away by (?:itself|themselves); clears? by itself;
  by itself in; at about \d+; affects? (?:many|most|some|few|up)
`);

/** How one group fared beside another, or one time beside another. */
export const comparisons = entries(String.raw`
  fewer(?! than \d); less; more (?!research|than one); better(?! evidence); worse; milder; shorter; longer; lower;
  higher; fell; rose; dropped; eased; much the same; almost no change;
  no (?:clear )?(?:difference|benefit|effect|change); no better; not clearly better; a benefit; positive; hopeful;
  no good proof; nothing that; did not help; equally; slowed; would do it again; had only; got a; serious side effect;
  collected; more blood; too small to notice; the same (?:result|effect|amount|as); best; worst;
  as (?:well|good|much|many|often) as; no advantage; any advantage; any (?:difference|benefit);
  more (?:slowly|quickly|often); sooner; faster; slower; gone;
  (?:a little|much|far|slightly) (?:more|less|better|worse); twice; half as; did (?:best|better|worse|well);
  made no difference; success; succeeded; recovered; improved; worsened; relapsed
`);

/** People in studies, and what was done with them. */
export const studies = entries(String.raw`
  stud(?:y|ies); trials?; reviews?; survey; tests?; groups?; waiting list; people on the list; pretend treatments?;
  sham; people (?:who|had|reported); reported; of \d+ people; researchers; session; than; after; reports;
  two from \d{4}; one from \d{4}; difference between; those who; patients who; people (?:in|on|given|taking);
  (?:a|one) year later; years? later; months? later; weeks? later; compared (?:with|to); trial;
  in (?:one|two|three|\d+) (?:small |large )?(?:stud|trial)\w*
`);

/** Verbs that open an instruction. */
export const instructions = entries(String.raw`
  agree; add; ask; avoid; book; breathe; bring; call; cancel; change; check; choose; compare; cover; do; don't; drink;
  eat; find; follow; get; give; go; have; hold; keep; learn; leave; let; lie; look; make; measure; move; name; never;
  note; open; pay; plan; press; put; read; report; rest; say; see; set; show; sit; start; stay; stop; take; talk; tell;
  think; treat; try; use; visit; wait; walk; watch; wear; write; please; always; arrange; phone; ring; remember;
  continue; carry; join; fill; protect; clean; wash; apply; raise; lower; speak; discuss; contact; seek; consider; turn;
  place; support; aim; expect; decide; practise; remove; replace; return; allow; enjoy; describe; count; prepare; save;
  buy; store; throw; switch; warm; cool; bend; stretch; lift; repeat; relax
`);

/** A clause with one of these says that something is not known, not tested or not shown; that is no claim. */
export const unknowns = entries(String.raw`
  (?:we|i) (?:found|know|knew|saw|see|have|could|cannot|can't|do|did|looked|searched|tried|may|chose|give|built|want|advise|worked|read);
  we (?:do not|don't); nobody (?:knows|can|has counted|was there); no one knows; not (?:yet )?known;
  not clear (?:if|whether|how|why); unclear; unknown; more research; whether;
  no (?:study|studies|trial|trials|research) (?:has|have|of|on|found|tested|in);
  (?:has|have|had) not been (?:tested|studied); none of them tested;
  (?:cannot|can not|can't|does not|do not|did not|don't|doesn't) (?:show|tell|prove|mean|name|promise|know);
  does not show; nobody had a; no study found; not (?:fully|well|completely) (?:understood|known);
  still (?:argue|debate|unknown|unclear|not); no single test; experts (?:disagree|argue|think|believe); not sure;
  too early to; no evidence (?:that|of|for|on); little is known; hard to say; remains to be; nobody has; no one has;
  too (?:soon|short|small|few) to; uncertain; not certain; no (?:\w+ )?(?:study|trial|review) has
`);

/** A clause with one of these tells somebody what to do, or what may be done. */
export const advice = entries(String.raw`
  you (?:should|must|need to|can also|may copy|might want|could|have to); should; must(?! not be used); nobody should;
  ask (?:your|a|the) ; talk (?:to|with) (?:your|a) ; see a doctor; get (?:medical )?help; needs (?:medical )?help;
  if you want; you can (?:stop|change|also|ask|bring); you have a right; it is fine to; think of it; a good therapist;
  warning sign$
`);

/** Subjects that are about the text, a service or a rule, and not about health. */
export const otherSubjects = entries(String.raw`
  this (?:handbook|leaflet|page|guide|rule|table|text|label|list|section); these (?:pages|steps|words|lists|numbers);
  the (?:next|following) pages?; (?:the|a|each) (?:list|labels?|numbers?|dates|photos|table|words);
  (?:the|a|most|all|some) (?:clinics?|council|charity|boards?|licen[cs]e|registers?|law|app|company|companies|associations?|support group|guideline|authors|writers);
  members; membership; health insurance; prices; reviews tell; extra courses; rules; a guideline;
  side effects are listed; (?:the|a) therapist(?! should); your goal; people (?:come|give); a session takes; (?:the )?(?:last|first|next|second|third) column; each (?:claim|kind has a label|row|page);
  small studies can; some people like;
  (?:the|a|your|our|their|his|her) (?:doctors?|nurses?|gp|surgeon|dentist|midwife|physiotherapist|pharmacist|team|ward|hospital|department|appointment|study|trial|maker|figures?|choice|visit|results? of your|test results?|form|staff|consultant|specialist|receptionist|surgery team)(?! (?:had|found|showed|reported|of|in|could not|did not|felt|with|who));
  (?:doctors|nurses|surgeons|experts|researchers|staff) (?:call|use|say|think|ask|look|measure|check|take|will|may|can|do|offer);
  you (?:will|can|may|might) (?:be|need|want|have to|eat|drink|go|wish|like|choose|hear|meet|see (?:a|the) (?:doctor|nurse));
  not everyone in; (?:a|the) scan is; fluid from; injections are not offered;
  it is (?:best|important|your|up to|a good idea|better to|normal to want); there is no need; a check-up;
  you may have (?:come|read|heard|seen|wondered); (?:that|the) (?:study|trial|review) (?:was|calls|is); insurers;
  someone; somebody; the nurse|the dentist
`);

/** Lead-ins below which a list holds things to do, to ask, to look for or not to know. */
export const listsWithoutClaims = entries(String.raw`
  if you (?:have|get|are|need); if one of; you have ever had; any of these; in any of these cases; questions?;
  ask(?: these)?; reasons?; these pages; these steps; you could; careful; who are not clinicians; limits; do not; do;
  should; what suits you; these notes
`);

/** Parts and states of the body that something can act on: "dries out the mouth". */
export const bodyParts = entries(String.raw`
  arms?; arter(?:y|ies); backs?; bladder; blood; bod(?:y|ies); bones?; bowels?; brain; breathing; cartilage; chest;
  discs?; ears?; eyes?; face; feet; fingers?; foot; germs; gums?; gut; hair; hands?; head; hearing; heart; hips?;
  hormones; joints?; kidneys?; knees?; legs?; lips?; liver; lungs?; memory; mood; mouth; muscles?; nails?; neck;
  nerves?; nose; pulse; scalp; shoulders?; skin; sleep; snoring; spine; stomach; teeth; tendons?; throat; tissues?;
  toes?; tongue; veins?; vessels?; voice; wounds?; sores?; leaks?; decay; nausea; weight; appetite
`);

/** People by the dozen: with an amount before them they make a frequency. */
export const groupsOfPeople = entries(String.raw`
  people; adults; children; women; men; babies; patients; users; carers; parents; teenagers; boys; girls; smokers;
  workers; those; athletes; runners
`);

/** Amounts that make a frequency of a group of people. */
export const amounts = entries(String.raw`
  most; many; half(?: of)?(?: the| all)?; more than half of; less than half of; nearly all; almost all;
  (?:a|one|two|three) (?:third|quarter|fifth|thirds|quarters|fifths) of;
  (?:one|two|three|four|five|six|seven|eight|nine) in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten); few;
  very few; \d+ in (?:every )?\d+; all
`);

function entries(text: string): readonly string[] {
  return text
    .split(";")
    .map((entry) => entry.trim().replaceAll(/\n\s*/g, " "))
    .filter((entry) => entry !== "");
}
