const FIRST =
  'Borrowed|Crooked|Last|Quiet|Second|Paper|Salted|Hidden|Early|Patient|Broken|Golden|Lost|Tall|Frozen|Honest|Wandering|Unsent|Blue|Forgotten|Narrow|Silver|Slow|Stolen|Spare'.split(
    '|',
  );
const SECOND =
  'Umbrella|Ledger|Ferry|Orchard|Key|Letter|Staircase|Compass|Loaf|Window|Rehearsal|Bicycle|Tide|Lantern|Recipe|Piano|Almanac|Anchor|Thimble|Postcard|Balcony|Whistle|Garden|Bridge|Alibi|Kettle'.split(
    '|',
  );
const DEEDS = [
  '{a} finds a key that fits nothing in the house, and {b} knows more about it than a good friend should.',
  'The power goes out on the one evening that {a} had planned for months. {b} lights candles and tells the truth.',
  'A stranger asks for {a} by a name nobody has used in years.',
  '{b} makes a promise at breakfast and regrets it by noon; {a} keeps it for both of them.',
  'An old recording turns up in the attic, and with it the voice that {a} had tried to forget.',
  'With the road flooded, {a} and {b} have to share a kitchen, a map and one warm coat.',
  '{a} wins an argument and loses a friend. {b} takes the long way home.',
  'Everybody remembers the party differently. {b} has the photographs.',
  'A letter arrives forty years late, and {a} decides to answer it.',
  '{a} takes the night shift so that {b} can see the sea once before winter.',
  'Someone has been leaving flowers at the wrong door. {b} sets out to learn whose door is the right one.',
  'The plan was simple. Then {a} met the neighbours, and {b} met the dog.',
] as const;

/** A title that no other episode of the show bears, for up to 650 of them. */
export function inventTitle(show: number, episode: number): string {
  const at = show * 7 + episode - 1;
  // 25 and 26 have no common factor, so the pair only comes back after 650 steps.
  return `The ${FIRST[at % FIRST.length]} ${SECOND[at % SECOND.length]}`;
}

export function inventOverview(cast: readonly string[], show: number, episode: number): string {
  const at = show * 5 + episode;
  const a = cast[at % cast.length] ?? 'Ada';
  const b = cast[(at + 1) % cast.length] ?? 'Bo';
  const text = (DEEDS[(at * 5) % DEEDS.length] ?? DEEDS[0]).replaceAll('{a}', a).replaceAll('{b}', b);
  return text.replace(/(?<=^|\. )\p{Ll}/gu, (letter) => letter.toUpperCase());
}
