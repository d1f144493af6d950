/** Words that decide how time passes between clauses. General English, not a topic's vocabulary. */

/** Their infinitive happens with them: "began to strike on Monday". */
export const sameTime = new Set(
  'begin start continue resume stop cease halt manage help force cause let make allow enable fail try seek attempt appear seem proceed happen use'.split(
    ' ',
  ),
);

/** Their object is the event and shares their date: "launched an attack on Monday". */
export const lightVerbs = new Set(
  'hold make launch issue stage conduct carry give deliver take pay have reach sign impose lift host mount wage begin start open resume send post release publish announce file order offer hold strike'.split(
    ' ',
  ),
);

/** Verbs of happening: what stands as their subject happens then. */
export const happening = new Set(
  'happen occur take begin start open end resume continue stall collapse break follow come unfold erupt expire conclude go'.split(
    ' ',
  ),
);

/** "scheduled for Sunday", "set for May": the day lies ahead. */
export const scheduled = new Set('schedule plan set slate expect due upcoming'.split(' '));

/** Clauses opened by these are not at the main clause's time. */
export const otherTime = new Set(
  'after before since until till once if unless although though because despite ahead'.split(' '),
);
