/** The part of the toolbar icon that is written on. */
export interface Icon {
  badge(text: string): Promise<void>;
  title(text: string): Promise<void>;
}

/** How long (ms) the word about an act stands on the icon: long enough to look up, short of the worker's end. */
const SHOWN = 6000;

export interface Badge {
  /** How many episodes wait tonight, with the sentence that says so; nothing at zero. */
  count(count: number, sentence: string): Promise<void>;
  /** Says for some seconds what an act did: a sign of at most four characters, and the sentence as the title. */
  say(sign: string, sentence: string): Promise<void>;
}

/** A badge holds at most four characters; what it means is always in the icon's title too. */
export function createBadge(icon: Icon, later: (work: () => void, ms: number) => void): Badge {
  let standing = { sign: '', sentence: '' };
  let said = 0;
  let saying = false;

  async function show({ sign, sentence }: typeof standing): Promise<void> {
    await Promise.all([icon.badge(sign), icon.title(sentence)]);
  }

  return {
    async count(count, sentence) {
      standing = { sign: count === 0 ? '' : count > 99 ? '99+' : String(count), sentence };
      // An act changes the count too: its word must not be wiped off by that.
      if (!saying) await show(standing);
    },
    async say(sign, sentence) {
      said += 1;
      const mine = said;
      saying = true;
      later(() => {
        if (mine !== said) return;
        saying = false;
        void show(standing);
      }, SHOWN);
      await show({ sign, sentence });
    },
  };
}
