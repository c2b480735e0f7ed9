/** The columns of exports of Prime Video's own page, by the language of the account: data alone, apart by `|`. */
export const PRIME_COLUMNS = {
  date: columns(
    'date watched|datum angesehen|angesehen am|date regardée|date de visionnage|fecha de visualización|fecha vista|fecha visto|fecha|visto el|data assistida|data assistido|data de exibição|data de visualização|assistido em|data visualizzazione|data di visione|視聴日|視聴した日付|日付|观看日期|觀看日期|bekeken op|kijkdatum|data obejrzenia|datum',
  ),
  type: columns('type|typ|tipo|種類|種別|タイプ|类型|類型|rodzaj'),
  title: columns('title|titel|titre|título|titolo|タイトル|标题|標題|tytuł'),
  episode: columns(
    "episode|episode title|folge|episodentitel|titel der folge|épisode|titre de l’épisode|titre de l'épisode|episodio|título del episodio|episódio|título do episódio|titolo episodio|エピソード|エピソードタイトル|剧集|劇集|集|集名|分集|分集标题|aflevering|odcinek",
  ),
} as const;

/** Words for a film in the column of types. */
export const PRIME_FILM =
  /^(?:movie|film|películ?a|pelicula|filme|映画|电影|電影|film(?:e|en)?|영화|фильм|elokuva|spielfilm)$/iu;

function columns(text: string): readonly string[] {
  return text.split('|');
}
