// The word classes that cue patterns are made of. Patterns see a sentence with its names masked: Ⓜ model, Ⓒ company, Ⓖ government body, Ⓢ institution, Ⓛ instrument, Ⓟ programme, Ⓧ place.

/** Alternatives of a pattern, one a line: adding one is a line, and a change shows as one. */
export function anyOf(...alternatives: readonly string[]): string {
  return alternatives.join('|');
}

/** `{NAME}` in a pattern stands for one of these. */
const CLASSES: Record<string, string> = {
  // A gap inside a clause.
  '~': '[^.;:?!]{0,70}?',
  '-': '[^.;,?!]{0,28}?',
  // From a verb to its object: no other clause or circumstance between.
  '>': '(?:(?!\\b(?:after|that|because|which|who|when|while|amid|with|from|and|has|have|is|was|were|are|until|unless|pending|attempts?|efforts?)\\b)(?:[^.;,?!]|,(?=\\d))){0,48}?',
  // From a subject to its verb: auxiliaries and adverbs only.
  '<': "(?:'s)?(?: (?:has|have|had|is|are|was|were|be|been|being|gets?|got|remains?|remained|stays?|stayed|goes|went|now|still|also|first|\\w+ly))* ?",
  AI: '(?:Ⓜ|\\bAI\\b|\\bA\\.I\\.|artificial intelligence|language models?|\\bLLMs?\\b|chatbots?|foundation models?|frontier models?|\\bmodels?\\b|model weights|weights|open-weight|facial[- ]recognition|algorithms?)',
  MODEL:
    '(?:Ⓜ|(?:AI|A\\.I\\.|artificial intelligence|language|foundation|frontier|open-weight|closed-weight|advanced|powerful|capable|new) (?:AI )?(?:models?|systems?|technolog(?:y|ies)|tools?|assistants?|software|capabilit(?:y|ies))|chatbots?|model weights|\\bmodels?\\b|\\bLLMs?\\b)',
  THING:
    '(?:Ⓜ|chatbots?|\\bapps?\\b|\\bmodels?\\b|\\btools?\\b|\\bassistants?\\b|\\bsystems?\\b|\\bservices?\\b|\\bAI\\b|\\bA\\.I\\.|artificial intelligence|technolog(?:y|ies)|\\bsoftware\\b|\\bplatforms?\\b|\\bit\\b|\\bthem\\b)',
  PROHIBIT:
    '\\b(?=[a-z])(?:\\bban(?:s|ned|ning)?\\b|\\bprohibit(?:s|ed|ing|ions?)?\\b|\\boutlaw(?:s|ed|ing)?\\b|\\bforbid(?:s|ding|den)?\\b|\\bforbade\\b|\\bblock(?:s|ed|ing|ade)?\\b|\\bbar(?:s|red|ring)\\b|\\bbar\\b(?= )|\\bblacklist(?:s|ed|ing)?\\b|\\bboycott\\w*|\\bdisallow(?:s|ed|ing)?\\b|\\boff[- ]limits\\b|\\bban-?hammer\\b|\\bveto(?:es|ed) use\\b)',
  RESTRICT:
    '\\b(?=[a-z])(?:\\brestrict(?:s|ed|ing|ions?|ive)?\\b|\\blimit(?:s|ed|ing|ations?)?\\b|\\bcurb(?:s|ed|ing)?\\b|\\bcurtail(?:s|ed|ing)?\\b|\\btighten(?:s|ed|ing)?\\b|\\bgat(?:es|ed|ing)\\b|\\bcontrol(?:s|led|ling)?\\b|\\bregulat(?:e|es|ed|ing)\\b|\\bclamp(?:s|ed|ing)? down\\b)',
  STOP: '\\b(?=[a-z])(?:\\bsuspend(?:s|ed|ing)?\\b|\\bsuspension\\b|\\bdisabl(?:e|es|ed|ing)\\b|\\bhalt(?:s|ed|ing)?\\b|\\bpaus(?:e|es|ed|ing)\\b|\\bpull(?:s|ed|ing)?\\b|\\bcut(?:s|ting)? off\\b|\\bcut(?:s|ting)?\\b(?![- ]edge)|\\bshut(?:s|ting)? (?:off|down)\\b|\\brevok(?:e|es|ed|ing)\\b|\\bturn(?:s|ed|ing)? off\\b|\\bswitch(?:es|ed|ing)? off\\b|\\bwithdr(?:ew|aws?|awing|awn|awal)\\b|\\btermina\\w+\\b|\\bclos(?:e|es|ed|ing) (?:off )?(?=access)|\\btak(?:e|es|en|ing) down\\b|\\btook down\\b|\\bswitch(?:es|ed|ing)? (?:[^ ]+ ){1,3}?off\\b|\\bturn(?:s|ed|ing)? (?:[^ ]+ ){1,3}?off\\b|\\bshut(?:s|ting)? (?:[^ ]+ ){1,3}?(?:off|down)\\b|\\bfr(?:eez\\w+|oze|ozen)\\b|\\bstop(?:s|ped|ping)?\\b|\\bdeactivat\\w+\\b|\\bblock(?:s|ed|ing)?\\b|\\bremov(?:e|es|ed|ing)\\b)',
  RELEASE:
    '(?:releas(?:e|es|ed|ing)|launch(?:es|ed|ing)?|publish(?:es|ed|ing)?|open[- ]sourc(?:e|es|ed|ing)|roll(?:s|ed|ing)? out|shar(?:e|es|ed|ing)|deploy(?:s|ed|ing|ment)?|ship(?:s|ped|ping)?|mak(?:e|es|ing) (?:it|them|the \\w+|Ⓜ|this model)? ?(?:\\w+ )?(?:public|available))',
  STAFF:
    '\\b(?=[a-z])(?:\\bofficers\\b|\\b(?:crews?|prosecutors|detectives|schoolchildren|recruits|trainees|conscripts|barracks|branches|intranet|wi-?fi)\\b|\\bmilitary (?:installations|bases|networks?|units)\\b|\\b(?:tablets|equipment)\\b|\\b(?:laptops|desktops|handsets)\\b|\\b(?:reporters|journalists|doctors|nurses|judges|clerks|lecturers|diplomats)\\b|\\b(?:under|post)graduates?\\b|\\bsixth-formers?\\b|\\bcivil service\\b|\\b(?:office|campus|school|government|ministry|force|work|state|official|company|its|their)(?:-issued|-owned)? (?:computers?|networks?|machines?|laptops?|phones?|devices?|desktops?)\\b|\\bemployees?\\b|\\bstaff(?:ers)?\\b|\\bworkers?\\b|\\bstudents?\\b|\\bteachers?\\b|\\bpupils?\\b|\\blawyers?\\b|\\bcivil servants?\\b|\\bpublic servants?\\b|\\bfaculty\\b|\\bcoursework\\b|\\bclass(?:rooms?|work)\\b|\\bschool(?:s|ers)?\\b|\\bcampus(?:es)?\\b|\\binternal(?:ly)? use\\b|\\binternally\\b|\\bat work\\b|\\bworkplaces?\\b|\\b(?:government|official|state|work|federal|public sector|agency|company|employee)[- ](?:issued |owned )?(?:devices?|phones?|computers?|networks?|systems?|use)\\b|\\bgovernment devices\\b|\\bdevices\\b|\\btroops\\b|\\bsoldiers\\b|\\bstaff members\\b|\\bengineers\\b|\\bdepartments?\\b|\\b(?:federal |government |state )?agencies\\b|\\bministries\\b|\\b(?:state|public) (?:administration|sector)\\b|\\bfederal (?:employees|workers)\\b|\\bpersonnel\\b|\\bcivil service\\b|\\bcommanders?\\b|\\bcontractors?\\b|\\bin exams?\\b)',
  TRUSTED:
    '(?:\\bselect(?:ed)?\\b|\\bvetted\\b|\\btrusted\\b|\\bapproved\\b|\\bverified\\b|\\bhand-?picked\\b|\\bauthori[sz]ed\\b|\\bpre-?approved\\b|\\bcertain\\b|\\bchosen\\b|\\bqualified\\b|\\ba (?:small|limited|handful|select|closed|tiny|narrow) ?(?:of|set of|group of|number of|circle of)?|\\ba (?:few|dozen|handful of)\\b|\\b(?:around|about|roughly|some|approximately|only|just|over|more than|nearly|to|from)? ?\\d{2,4}\\b|\\bdozens of\\b)',
  CIRCLE:
    '(?:partners?|organi[sz]ations?|compan(?:y|ies)|customers?|users?|researchers?|institutions?|developers?|firms?|defenders?|testers?|groups?|entit(?:y|ies)|businesses|enterprises?|agencies|clients?|parties|creators|academics|scientists|labs|governments?|professionals?|vendors?|operators?|allies|members)',
  CHECKED:
    '(?:review(?:s|ed|ing)?|test(?:s|ed|ing)?|vett?(?:ed|ing)?|evaluat(?:e|es|ed|ing|ions?)|inspect(?:s|ed|ing|ions?)?|approv(?:al|e|es|ed)|clear(?:ance|ed)|oversight|assess(?:ments?|ed|ing)?|screen(?:ing|ed)|audit(?:s|ed|ing)?|licens(?:e|ing)|scrutiny|examin\\w+|certif\\w+|registration)',
};

const written = new WeakMap<RegExp, string>();

/** The words of a `{CLASS}`; absent for a name that is none. */
export const classOf = (name: string): string | undefined => CLASSES[name];

/** A pattern as its table writes it, with its `{CLASS}` names. */
export const sourceOf = (pattern: RegExp): string => written.get(pattern) ?? pattern.source;

/** A pattern with `{CLASS}` names, compiled, ignoring letter case unless `flags` say otherwise. Throws on an unknown class: a typing error in a table. */
export function patternOf(source: string, flags = 'i'): RegExp {
  const pattern = new RegExp(
    source.replace(/\{([A-Z]+|[~<>-])\}/g, (_whole, name: string) => {
      const found = CLASSES[name];
      if (!found) throw new Error(`unknown word class {${name}} in ${source}`);
      return found;
    }),
    flags,
  );
  written.set(pattern, source);
  return pattern;
}
