import type { ComponentChild, ComponentChildren } from 'preact';
import { plural, t } from '../lib/platform/i18n';
import { AskIcon } from './icons';
import { swallowHeldKey } from './repeat';

interface FooterBarProps {
  /** What just happened, in words; empty when nothing did. */
  readonly said: string;
  /** The names in it: they run in their own direction, and give way where there is no room for all. */
  readonly names: readonly string[];
  /** What Undo takes back, in words; null when there is nothing to take back. */
  readonly undoes: string | null;
  /** How many reports wait for an answer, and how many in all. */
  readonly asking: number;
  readonly waiting: number;
  /** More to do about what just happened. */
  readonly children?: ComponentChildren;
  onUndo(event: MouseEvent): void;
  onWaiting(): void;
}

/** Stands below the list, never over it: what just happened, Undo, and what waits. */
export function FooterBar({
  said,
  names,
  undoes,
  asking,
  waiting,
  children,
  onUndo,
  onWaiting,
}: FooterBarProps) {
  const sentence = asking > 0 ? plural('asking', asking) : plural('waitingCount', waiting);
  const quiet = said === '' && undoes === null;
  return (
    <footer class="foot">
      <p role="status" class="said" title={said}>
        {apart(said, names)}
      </p>
      {children}
      {undoes !== null && (
        <button
          type="button"
          class="undo"
          title={t('undoes', undoes)}
          onKeyDown={swallowHeldKey}
          onClick={onUndo}
        >
          {t('undo')}
        </button>
      )}
      {waiting > 0 && (
        <button type="button" class="quiet waits" aria-label={sentence} title={sentence} onClick={onWaiting}>
          <AskIcon />
          <span>{quiet ? sentence : asking > 0 ? asking : waiting}</span>
        </button>
      )}
      {quiet && waiting === 0 && <span class="hint">{t('keysHint')}</span>}
    </footer>
  );
}

/** The sentence with each of its names by itself. */
function apart(sentence: string, names: readonly string[]): ComponentChild {
  const [name, ...others] = names;
  // No text at all: an empty one is written anew each time, and what is written there is read aloud again.
  if (sentence === '') return null;
  const at = name ? sentence.indexOf(name) : -1;
  if (name === undefined) return sentence;
  if (at < 0) return apart(sentence, others);
  return (
    <>
      {apart(sentence.slice(0, at), others)}
      <bdi class="said-name">{name}</bdi>
      {apart(sentence.slice(at + name.length), others)}
    </>
  );
}
