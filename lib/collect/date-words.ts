// Month names, labels and zones as pages write them in the languages of the web: data for reading dates, no code.

/** Names of the months, January first; full, genitive and short forms (CLDR 46 "wide" and "abbreviated", plus forms seen in bylines). Points are left out. */
export const MONTHS: readonly (readonly string[])[] = [
  'january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari января янв январь січня ocak oca stycznia styczeń sty leden ledna január ianuarie ian tammikuuta tammikuu ιανουαρίου ιαν يناير ינואר जनवरी януари јануар januara siječnja հունվար sausio јануари',
  'february feb februar febr feber février févr fév febrero febbraio fevereiro fev februari février февраля фев февр февраль лютого şubat şub lutego luty lut únor února február februarie helmikuuta helmikuu φεβρουαρίου φεβ فبراير شباط פברואר फरवरी февруари фебруар februara veljače փետրվար',
  'march mar märz mär mrz mars marzo março maart mrt марта мар март березня mart marca marzec březen března březnu március martie maaliskuuta maaliskuu μαρτίου μαρ مارس آذار מרץ मार्च ožujka մարտ maret',
  'april apr avril avr abril abr aprile апреля апр апрель квітня nisan nis kwietnia kwiecień kwi duben dubna április aprilie huhtikuuta huhtikuu απριλίου απρ أبريل ابريل نيسان אפריל अप्रैल април travnja ապրիլ aprila',
  'may mai mayo maggio mag maio mei maj мая май травня mayıs maja květen května május toukokuuta toukokuu μαΐου μαι مايو أيار מאי मई svibnja մայիս мај',
  'june jun juni juin junio giugno giu junho июня июн июнь червня haziran haz czerwca czerwiec cze červen června június iunie kesäkuuta kesäkuu ιουνίου ιουν يونيو حزيران יוני जून юни јун juna lipnja հունիս',
  'july jul juli juillet juil julio luglio lug julho июля июл июль липня temmuz tem lipca lipiec lip červenec července július iulie heinäkuuta heinäkuu ιουλίου ιουλ يوليو تموز יולי जुलाई юли јул jula srpnja հուլիս',
  'august aug août aout agosto ago augustus agustus августа авг август серпня ağustos ağu sierpnia sierpień sie srpen srpna augusztus elokuuta elokuu αυγούστου αυγ أغسطس اغسطس آب אוגוסט अगस्त augusti avgust avgusta kolovoza օգոստոս',
  'september sep sept septembre septiembre setiembre settembre set setembro сентября сен сент сентябрь вересня eylül eyl września wrzesień wrz září szeptember septembrie syyskuuta syyskuu σεπτεμβρίου σεπ سبتمبر أيلول ספטמבר सितंबर септември септембар septembra rujna սեպտեմբեր',
  'october oct oktober okt octobre octubre ottobre ott outubro out октября окт октябрь жовтня ekim eki października październik paź říjen října október octombrie lokakuuta lokakuu οκτωβρίου οκτ أكتوبر اكتوبر אוקטובר अक्टूबर октомври октобар oktobra հոկտեմբեր',
  'november nov novembre noviembre novembro ноября ноя нояб ноябрь листопада kasım kas listopada listopad lis listopadu noiembrie marraskuuta marraskuu νοεμβρίου νοε نوفمبر נובמבר नवंबर ноември новембар novembra studenoga նոյեմբեր',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro desember декабря дек декабрь грудня aralık ara grudnia grudzień gru prosinec prosince decembrie joulukuuta joulukuu δεκεμβρίου δεκ ديسمبر דצמבר दिसंबर декември децембар decembra prosinca դեկտեմբեր',
].map((names) => names.split(' '));

/** Zone abbreviations → minutes east of UTC. Left out where one abbreviation means several zones (IST, CST outside North America is rare in news). */
export const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 60,
  west: 60,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  wib: 420,
  sgt: 480,
  hkt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  edt: -240,
  est: -300,
  cdt: -300,
  cst: -360,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
  akst: -540,
  hst: -600,
};

/** Zones of the United States that a reader names without saying whether daylight time holds → minutes east of UTC in winter. */
export const SEASONAL_ZONES: Readonly<Record<string, number>> = { et: -300, ct: -360, mt: -420, pt: -480 };

/** Words just before a date that say it is the day of publication. */
export const PUBLISHED_LABEL =
  /(?:\b(?:(?:first |originally )?(?:published|posted|released|issued|filed|created|written|submitted|uploaded|added)(?: (?:on|at|online|by .{1,60}?))?|publication date|date (?:published|posted|of publication|of issue)|release date|pub(?:lish)?(?:ed)? date|date)\b|veröffentlicht(?: am| von .{1,40}?)?|publiziert(?: am)?|erschienen(?: am)?|erstellt(?: am)?|eingestellt(?: von .{1,40}?)?|geschrieben(?: von .{1,40}?)?(?: am)?|online seit|datum|publié[es]*(?: le| par .{1,40}?)?|mis en ligne(?: le)?|posté(?: le)?|paru le|date de publication|publicad[oa](?: el| em| por .{1,40}?)?|fecha(?: de publicación)?|postado(?: em| por .{1,40}?)?|pubblicat[oa](?: il| da .{1,40}?)?|gepubliceerd(?: op)?|geplaatst(?: op)?|опубликован[оа]?|дата(?: публикации)?|опубліковано|yayın(?:lanma)?(?: tarihi)?|tarih|opublikowan[oay]|dodano|data(?: publikacji)?|publicerad|publicerat|publiceret|publisert|publikováno|vydáno|publicat|julkaistu|közzétéve|diterbitkan|発行|公開日?|掲載日|配信|投稿日|发布(?:时间|日期)?|發布|发表于|등록|입력|작성일?|تاريخ النشر|نشر(?: في)?|פורסם)\s*(?::|：|\||-|–|—|•|·|le|am|on|op|il|el|в)?\s*(?:(?:\p{L}{2,12}\.?,?)\s+)?$/iu;

/** Words just before a date that say it is the day of the last change. */
export const MODIFIED_LABEL =
  /(?:\b(?:(?:last |page |article |this (?:article|page|story|post) was (?:last )?)?(?:updated|modified|revised|edited|changed|reviewed|amended)(?: (?:on|at|by .{1,40}?))?|last (?:update|modification|change|revision|edit)|update(?:d)? date|date modified|modified date)\b|aktualisiert(?: am)?|zuletzt (?:aktualisiert|geändert|bearbeitet)(?: am)?|geändert(?: am)?|letzte (?:änderung|aktualisierung)|stand|update|mis[es]* à jour(?: le)?|modifié[es]*(?: le)?|dernière (?:mise à jour|modification)|actualizad[oa](?: el)?|última (?:actualización|modificación)|modificad[oa]|atualizad[oa](?: em)?|última atualização|aggiornat[oa](?: il)?|ultim[oa] (?:aggiornamento|modifica)|bijgewerkt(?: op)?|laatst (?:gewijzigd|bijgewerkt)(?: op)?|обновлен[оа]?|изменено|оновлено|güncelle(?:me|ndi|nme)(?: tarihi)?|zaktualizowano|aktualizacja|uppdaterad|senast uppdaterad|opdateret|oppdatert|aktualizováno|päivitetty|frissítve|diperbarui|更新日?|最終更新日?|更新时间|수정|تحديث|עודכן)\s*(?::|：|\||-|–|—|•|·|le|am|on|op|il|el|в)?\s*(?:(?:\p{L}{2,12}\.?,?)\s+)?$/iu;

/** Hosts and languages whose numeric dates put the month first (CLDR: `en-US` and few others). */
export const MONTH_FIRST = /^(?:en-us|en-ph|fil|es-us|es-pr)$/i;
