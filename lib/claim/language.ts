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

/** True when the rules can read it. Short texts in Latin letters without foreign function words count as English. */
export function isEnglish(text: string): boolean {
  const sample = text.slice(0, 6_000);
  let latin = 0;
  let other = 0;
  for (const letter of sample.match(/\p{L}/gu) ?? []) {
    if (/[A-Za-z\u00c0-\u024f]/.test(letter)) latin += 1;
    else other += 1;
  }
  if (other > latin * 0.5) return false;
  const words = sample.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  let english = 0;
  let foreign = 0;
  for (const word of words) {
    if (ENGLISH.has(word)) english += 1;
    else if (OTHERS.has(word)) foreign += 1;
  }
  if (words.length < 12) return foreign < 2 || foreign <= english;
  return english >= words.length * 0.12 && english > foreign * 1.2;
}
