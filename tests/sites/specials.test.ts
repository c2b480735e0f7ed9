// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { mergeClaims } from '../../lib/match/claims';
import { pageView } from '../support/page';
import { readerOf } from '../support/readers';

/** In the servers' own translations (2026-08), with the signs that follow it there. */
const WORDS =
  'Especial -|Special -|Spécial -|Speciale -|Speciál -|Špeciál -|Specjalne -|Speciālais -|Specialių -|Specialavsnitt -|' +
  'Spesial -|Spesialepisode -|Spesiale -|Espesyal -|Speisialta -|Speċjali -|Extra –|Özel -|Erikoisjakso -|Eriepisood -|' +
  'Különkiadás –|Posebno –|Posebna epizoda -|Sérstaktur -|Berezia -|Khas -|Arbennig -|Σπέσιαλ -|Спецэпизод -|Спецепізод -|' +
  'Спецвыпуск -|Специални -|Специјал -|スペシャル -|스페셜 -|特典 -|特輯 -|خاص -|ویژه -|מיוחד-|Đặc Biệt -|พิเศษ -|विशेष -|বিশেষ পর্ব -|சிறப்பு -';

it.each(WORDS.split('|'))('a special: %s', (word) => {
  const line = `Quiet Coast - ${word} The Flood (2020)`;
  const html = `<title>${line}</title><div class="osdHeader"><h3 class="pageTitle">${line}</h3></div>`;
  const { kind, claims } = readerOf('jellyfin').read(
    pageView(html, { url: 'http://media.home/web/#/video' }),
  );
  const { show, season, episode, title } = mergeClaims(claims);
  expect({ kind, show, season, episode, title }).toEqual({
    kind: 'episode',
    show: 'Quiet Coast',
    season: 0,
    episode: null,
    title: 'The Flood',
  });
});
