// Is the text English? Rules read English only; anything else is "not read", never "not about restrictions".

// The commonest function words of each language (closed classes; no word that English shares).
const ENGLISH = new Set(
  'the of and to in is are was were for on with that this its it from by as at be has have had will not an which after before their they but who about into more than over under says said new use using access ban bans how why what could may would should against all can a'.split(
    ' ',
  ),
);
const OTHERS = new Set(
  'der die das und ist nicht ein eine mit für auf den dem von zu im sich auch wird werden bei nach über aus les des une est dans pour que qui sur pas avec aux cette sont par du et au ce la le el los las una por para con del que es en su como más pero sus il lo gli della di che per non una sono nel alla dei ha o os um uma não com para dos das mais het een van niet dat zijn voor op met och att som för inte av på er af til og ikke med det w na nie się z do jest że'.split(
    ' ',
  ),
);

const OTHER = 1;
const LATIN = 2;
const kinds = new Uint8Array(65_536).fill(255);

/** Kind of a UTF-16 unit: a Latin letter, another letter, or none. Half a pair is none. */
function kindOf(code: number): number {
  const known = kinds[code];
  if (known !== undefined && known !== 255) return known;
  const letter = String.fromCharCode(code);
  const kind = !/\p{L}/u.test(letter) ? 0 : /[A-Za-z\u00c0-\u024f]/.test(letter) ? LATIN : OTHER;
  kinds[code] = kind;
  return kind;
}

// No function word is longer.
const LONGEST = Math.max(...[...ENGLISH, ...OTHERS].map((word) => word.length));

/** A text's language shows in its first 250 words or so. */
const SAMPLE = 1_500;

/** True when the rules can read it. Short texts in Latin letters without foreign function words count as English. */
export function isEnglish(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let latin = 0;
  let other = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const code = sample.charCodeAt(i);
    const kind = kindOf(code);
    if (kind === LATIN) latin += 1;
    else if (kind === OTHER || (code >= 0xd800 && code < 0xdc00 && /^\p{L}/u.test(sample.slice(i, i + 2)))) other += 1;
  }
  if (other > latin * 0.5) return false;
  const small = sample.toLowerCase();
  let words = 0;
  let english = 0;
  let foreign = 0;
  let start = 0;
  for (let at = 0; at <= small.length; ) {
    const code = small.charCodeAt(at);
    const pair = code >= 0xd800 && code < 0xdc00 && /^\p{L}/u.test(small.slice(at, at + 2));
    if (pair || code === 39 || (at < small.length && kindOf(code) !== 0)) {
      at += pair ? 2 : 1;
      continue;
    }
    if (at > start) {
      words += 1;
      const word = at - start <= LONGEST ? small.slice(start, at) : '';
      if (ENGLISH.has(word)) english += 1;
      else if (OTHERS.has(word)) foreign += 1;
    }
    at += 1;
    start = at;
  }
  if (words < 12) return foreign < 2 || foreign <= english;
  return english >= words * 0.12 && english > foreign * 1.2;
}
