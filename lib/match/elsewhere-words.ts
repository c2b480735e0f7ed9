import { foldWord } from './clean-label';

/**
 * What stands alone before a number that is not about what plays: buttons, next-up cards, promotions. Compared with
 * the whole stretch before the label; those that the words below tell as well are not listed.
 */
export const NOT_THIS = new Set(
  `up next|next up|coming up|coming soon|last watched|last played|watched|starting soon
keep watching|all|new|new episode|latest|first look|best of|because you watched|you left off at|after show|the after show|later today
neu|neue|demnächst|ab|bald|gleich|später|zuletzt gesehen|zuletzt angesehen
à suivre|nouveau|nouvel|bientôt|plus tard
nuevo|continuar a ver|novo|em breve|nuovo|in arrivo|más tarde|mais tarde|più tardi
verder kijken|nieuw|binnenkort
ny|nytt|snart|kommer snart|uusi
oglądaj dalej|nowy|wkrótce|nový|již brzy
megtekintés folytatása|új|hamarosan|nou|în curând|uskoro|наставак
новая|нова
νέο|σύντομα|devam et|izlemeye devam et|yeni|yakında
متابعة المشاهدة|جديد|قريبا|הפרק הבא|המשך צפייה|חדש|בקרוב|جدید
जारी रखें|नया|ดูต่อ|ใหม่|tiếp theo|hậu trường|tóm tắt|xem tiếp|tiếp tục|mới|lanjut menonton|baru|sambung
次は|前回|次のエピソード|続きを見る|続きから|続きから再生|続きから見る|再開|再生|新着|계속|계속 시청|继续播放|繼續播放|下一集|上一集|下一话|上一话|下一話|上一話|接下来|接下來|接下来播放|接下來播放|即将播放|即將播放|继续|继续观看|繼續觀看|最新
from the beginning|go to|skip to|jump to|vai a|ir a|gehe zu|aller à|ga naar|gå till`
    .split(/[|\n]/)
    .map((phrase) => foldWord(phrase.trim())),
);

/**
 * Next, again, soon: in any order and with any of the small words (`Следующий эпизод`, `Episode selanjutnya`), but not
 * far from the number: a show may be called so.
 */
export const NEXT_WORDS = wordsOf(
  `next upcoming resume continue restart rewatch replay download start starts starting
fortsetzen vorherige vorige erneut herunterladen
reprendre continuer poursuivre précédent précédente télécharger revoir
siguiente continuación reanudar continuar seguir anterior descargar reiniciar
seguinte retomar baixar seguire riprendi continua scarica
volgende hierna straks hervatten verdergaan nästa härnäst fortsätt återuppta föregående kommande
neste fortsett forrige næste fortsæt jatka edellinen tulossa
dalej wznów kontynuuj poprzedni
předchozí
folytatás előző urmează reia
slijedi nastavi
далее продолжить скоро
следва продължи далі продовжити
προηγούμενο sonraki sıradaki önceki devam
استئناف متابعة السابق הבא הבאה המשך הקודם بعدی ادامه
अगला अगली ถัดไป ต่อไป ตอนต่อไป tiếp selanjutnya berikutnya lanjutkan seterusnya sebelumnya
이어보기 이전 次 次回 次の 続き`,
);

/** The same where words bend: what they begin with. */
export const NEXT_STEMS =
  /^(?:previous|weiter(?:$|schau|seh)|التالية?$|القادم[ةه]?$|nachste[rsn]?$|suivant|prochain|proxim[oa]|prossim|successiv|nastepn|kolejn|nasleduj|naslednj|dalsi|kovetkez[oi]|urmato|sljedec|sledec|следећ|следующ|предыдущ|следващ|наступн(?:[аеоу]|ии)|επομεν|συνεχ|seuraava|pokracova|다음[화회]?$)/u;

/** Titles too, where they stand alone or with small words: an extra needs two of them (`Deleted Scenes`). */
export const HALF_EXTRA_WORDS = wordsOf(
  'sneak peek behind scenes scene deleted inside podcast commentary interview interviews',
);

/** Trailers and other extras of an episode: wherever such a stretch stands, the label is not about what plays. */
export const EXTRA_WORDS = wordsOf(
  `${[...HALF_EXTRA_WORDS].join(' ')} trailer teaser preview promo clip recap featurette bloopers outtakes
making aftershow reaction react highlight
vorschau ausblick ausschnitt rückblick zusammenfassung reaktion
annonce aperçu extrait résumé coulisses reacción tráileres avance adelanto resumen resumo prévia chamada
anteprima anticipazioni riassunto vooruitblik samenvatting terugblik förhandsvisning sammandrag sammanfattning
zwiastun zapowiedź streszczenie upoutávka ukázka előzetes bemutató ajánló rezumat najava
трейлер анонс тизер превью отрывок реакция fragman fragmanı özet özeti tanıtım tanıtımı önizleme
τρέιλερ اعلان برومو ملخص كواليس تیزر خلاصه پیشنمایش טריילר קדימון תקציר ट्रेलर प्रोमो ตัวอย่าง ไฮไลท์ เบื้องหลัง cuplikan
予告 予告編 次回予告 ダイジェスト ハイライト メイキング あらすじ 메이킹 리뷰 요약 예고 예고편 하이라이트 선공개 미리보기 预告 預告 预告片 預告片 花絮 片花 抢先看 精彩片段 精彩预告`,
);

/** Small words that may stand among the others and say nothing by themselves. */
export const SMALL_WORDS = wordsOf(
  `the a of to for in from on at and with up full hd web review play plays playing watch watching coming time week now official tv s
der die das den dem des von vom zu zur zum auf aus in mit ab offizieller als
le la les l de du d un une à au pour officielle bande
el los las del al y o os da di do della dello dell il lo
en het van naar op av af på till til i se z na ze od к на для по до den det
dalam ke dari bu bir ve dans za через בתור
gleich geht geht's titta kijken viendo assista assistindo ao guardare oglądanie katsomista katselua sledování gledanje
смотреть просмотр перегляд гледане izlemeye menonton`,
);

function wordsOf(lines: string): ReadonlySet<string> {
  return new Set(lines.split(/\s+/).map(foldWord));
}

/** Of a countdown: what it counts. Folded, as words are. */
export const SECONDS =
  /^(?:s|с|sn|mp|se[ckg]\p{L}*|сек\p{L}*|masodperc|saniye|δευτ\p{L}*|ثا?ني?ة|ثوان[يى]?|שניות|सेकंड|วินาที|giay|detik|秒|초)$/u;

/** When: before its number, or behind its unit. */
export const IN_TIME = wordsOf(
  `in noch bis dans en em tra fra over om za în след через σε sau dalam بعد خلال בעוד ใน
kuluttua päästä múlva içinde sonra में`,
);

/** The next one, in seconds: without spaces its words are not told apart. */
export const EASTERN_COUNTDOWN = /(?=.*\d ?[秒초])(?=.*(?:次の|次回|다음|下一))/u;

/** 5초 후, あと5秒, 5秒后播放: before the label alone, or right behind it (第6話まであと5秒). */
export const EASTERN_SECONDS =
  /^(?:[をが]? ?(?:あと ?\d+ ?秒|\d+ ?(?:秒 ?之?[後后]に?|초 ?[후뒤]에?) ?(?:播放|再生|재생)?)|(?:まで|재생 ?까지)(?:あと)? ?\d+ ?[秒초])$/u;

/** Said right behind the label: `S1 E2 fortsetzen`, 第3話を再生. */
export const NOT_THIS_AFTER =
  /^(?:fortsetzen|weiterschauen|weitersehen|ansehen|abspielen|herunterladen|hervatten|verder kijken|fortsätt|fortsett|fortsæt|tomorrow|завтра|\P{L}*upcoming|\P{L}*not yet \p{L}+|explained|bts|kamera arkası|を再生(?:します)?|を見る|から再生|から再開|続きから|更新|이어보기|재생|완결|完結|完结)$/iu;

/** `Next on Fargo`, `Previously on Fargo`: said of a show, of its other episodes. Folded, as words are. */
export const ELSEWHERE_ON =
  /^(?:(?:(?:up )?next|next (?:time|week)|coming (?:up|soon)|previously|last (?:time|week)) on|(?:demnachst|nachste woche) (?:bei|auf)|(?:prochainement|precedemment) (?:dans|sur)|(?:proximamente|anteriormente) en|prossimamente su) \p{L}/iu;

const DAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.? \\d|tomorrow|soon|next week|\\d)';

const SHOWN = '(?:available|arrives|arriving|premieres|premiering|airs|airing|streams|drops)';

/** `Premieres Friday`, `Available May 3`: said before the label. */
export const LATER_BEFORE = new RegExp(`^${SHOWN} (?:on |in )?${DAY}`, 'iu');

/** When it will be there: `Folge 6 ab 12. Mai`, `Episode 6 airs tomorrow`, `Season 3: Coming soon`. */
export const LATER_AFTER = new RegExp(
  `^(?:ab (?:mon|diens|mitt|donners|frei|sams|sonn|heute|morgen|\\d)|(?:from|starts|starting|out) (?:on )?${DAY}|(?:(?:starts|starting|plays|begins) )?in \\d+ ?(?:[smhdw]\\p{L}*)?$|[^\\p{L}\\d]*(?:(?:coming|${SHOWN}) (?:on |in )?${DAY}|(?:próximamente|em breve|in arrivo|bientôt|binnenkort|demnächst|wkrótce|yakında|скоро)(?: disponible)?$))`,
  'iu',
);
