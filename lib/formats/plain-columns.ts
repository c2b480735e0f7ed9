/** A day, in the languages of services. */
export const DATE_NAMES = names(
  'date|datum|fecha|data|dato|dată|dátum|päivämäärä|pvm|tarih|дата|ημερομηνία|日付|날짜|日期|التاريخ|วันที่',
  'תאריך|तारीख|tanggal|tarikh|ngày',
);

/**
 * What people call the columns of a table that they keep themselves, in the languages that Couchmark speaks and some
 * of their neighbours. As `columnKey` writes names; those with accents are also known without.
 */
export const PLAIN_COLUMNS = {
  show: names(
    'show|show title|show name|series|series title|series name|tv show|program|programme',
    'program title|tv series|serie|serientitel|sendung|série|nom de la série|titre de la série',
    'nombre de la serie|título de la serie|nome da série|título da série|シリーズ|番組|作品|作品名',
    'grandparent title|番組名|сериал|剧名|节目|節目|劇名',
  ),
  season: names(
    'season|season number|season no|s|season name|staffel|saison|temporada|stagione|seizoen',
    'säsong|sesong|sæson|シーズン|parent index|parent index number|parent media index|сезон|季|季数|季數',
    '시즌',
  ),
  number: names(
    'episode|episode number|episode no|number|ep|e|folge|folgennummer|épisode|episodio|capítulo',
    'episódio|aflevering|avsnitt|afsnit|話|話数|エピソード|media index|серия|эпизод|集|集数|集數|회차',
  ),
  /** The show's where no other column is, else the episode's. */
  title: names(
    'title|titel|titre|título|títol|titolo|tytuł|titlu|název|názov|cím|naslov|otsikko|nimi|nimeke|tittel',
    'başlık|название|назва|заглавие|τίτλος|タイトル|제목|标题|標題|片名|العنوان|ชื่อ|ชื่อเรื่อง|כותרת|शीर्षक',
    'judul|tajuk|tiêu đề',
  ),
  episodeTitle: names(
    "episode title|episode name|folgentitel|episodentitel|titre de l’épisode|titre de l'épisode",
    'título del episodio|título do episódio|サブタイトル|название серии',
  ),
  /** When it was watched, by their very names. */
  watchedAt: names(
    'watched at|watched on|date watched|watched date|watch date|seen at|seen on|viewed at',
    'date viewed|played at|play date|last played|last played at|last played date|finished at',
    'completed at|last watched|last watched at|gesehen am|vu le|regardé le|date de visionnage',
    'visto el|vista el|visto em|assistido em|visto il|bekeken op|gezien op|視聴日|last viewed',
    'last viewed at|視聴日時|дата просмотра|观看日期|시청일',
  ),
  /** Of anything: it gives way to those. */
  date: [...DATE_NAMES, ...names('when|log date|event date|timestamp|datetime|start time')],
  begun: names('started at|start date'),
  /** When it came out. */
  aired: names('air date|aired|first aired|release date|released'),
  /** A date or a tick. */
  tick: names(
    'is watched|watched|seen|viewed|played|done|finished|completed|gesehen|vu|regardé|visto|vista',
    'assistido|bekeken|gezien|視聴済み|watched status|просмотрено|已看',
  ),
  profile: names(
    'profile|profile name|friendly name|person|who|user|viewer|profil|personne|perfil|persona',
    'pessoa|wer|qui|プロフィール',
  ),
  status: names('status|state|watch status|statut|estado|stato'),
  type: names('type|media type|kind|typ|tipo'),
  times: names('times|plays|play count|count|watch count|watched count|times watched|view count|views'),
  /** A yes in it says that it was not watched. */
  not: names('unwatched|not watched|unseen|to watch|deleted|is deleted'),
  progress: names('progress|completion|fortschritt|progression|progreso|progresso|進捗'),
} as const;

/** Parted by bars. */
function names(...lines: readonly string[]): readonly string[] {
  const words = lines.flatMap((line) => line.split('|'));
  return [...new Set(words.flatMap((word) => [word, word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')]))];
}
