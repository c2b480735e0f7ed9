import { LABELS } from '../../lib/match/label-table';
import { labelLanguage } from '../../lib/match/label-words';

/** How a pair is written, where not as `Season {s}, episode {e}` with the table's first words; `{s}` and `{e}` are the numbers. */
const FORMATS: Readonly<Record<string, string>> = {
  en: 'Season {s}, Episode {e}',
  de: 'Staffel {s}, Folge {e}',
  eu: '{s}. denboraldia, {e}. kapitulua',
  et: '{s}. hooaeg, {e}. osa',
  lv: '{s}. sezona, {e}. sērija',
  lt: '{s} sezonas, {e} serija',
  cs: '{s}. řada, {e}. díl',
  sk: '{s}. séria, {e}. časť',
  hu: '{s}. évad, {e}. rész',
  sl: '{s}. sezona, {e}. epizoda',
  ru: '{s} сезон, {e} серия',
  uk: '{s} сезон, {e} серія',
  be: '{s} сезон, {e} серыя',
  kk: '{s}-маусым, {e}-бөлім',
  tr: '{s}. Sezon {e}. Bölüm',
  az: '{s}. mövsüm {e}. bölüm',
  uz: '{s}-mavsum {e}-qism',
  ka: 'სეზონი {s}, სერია {e}',
  cy: 'Cyfres {s}, Pennod {e}',
  ar: 'الموسم {s} الحلقة {e}',
  fa: 'فصل {s} قسمت {e}',
  ur: 'سیزن {s} قسط {e}',
  hi: 'सीज़न {s} एपिसोड {e}',
  mr: 'सीझन {s} एपिसोड {e}',
  bn: 'সিজন {s} এপিসোড {e}',
  gu: 'સીઝન {s} એપિસોડ {e}',
  pa: 'ਸੀਜ਼ਨ {s} ਐਪੀਸੋਡ {e}',
  ta: 'சீசன் {s} எபிசோட் {e}',
  te: 'సీజన్ {s} ఎపిసోడ్ {e}',
  kn: 'ಸೀಸನ್ {s} ಎಪಿಸೋಡ್ {e}',
  ml: 'സീസൺ {s} എപ്പിസോഡ് {e}',
  th: 'ซีซัน {s} ตอนที่ {e}',
  lo: 'ຊີຊັນ {s} ຕອນທີ {e}',
  km: 'រដូវកាល {s} ភាគ {e}',
  tl: 'Season {s}, Episode {e}',
  ja: 'シーズン{s} 第{e}話',
  ko: '시즌 {s}, {e}화',
  zh: '第{s}季 第{e}集',
};

/** How sites write the pair in a language (English where it is not listed): `Staffel 2, Folge 3`. */
export function formatLabel(season: number, episode: number, language: string): string {
  const code = labelLanguage(language) ?? 'en';
  const { season: word = '', episode: other = '' } = LABELS[code] ?? {};
  const [first = ''] = word.split(' ');
  const plain = `${first.charAt(0).toUpperCase()}${first.slice(1)} {s}, ${other.split(' ')[0]} {e}`;
  return (FORMATS[code] ?? plain).replace('{s}', String(season)).replace('{e}', String(episode));
}
