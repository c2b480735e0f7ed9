import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { fold } from './fold';

/** What is looked for among the settings; empty = everything is shown. */
export const Sought = createContext('');

/** Does one of these texts hold every word that is looked for? */
export function fits(sought: string, texts: readonly string[]): boolean {
  const words = fold(sought).split(/\s+/u).filter(Boolean);
  const text = fold(texts.join(' '));
  return words.every((word) => text.includes(word));
}

/** The same for what is looked for where this stands. */
export function useFits(texts: readonly string[]): boolean {
  return fits(useContext(Sought), texts);
}

interface SectionProps {
  /** Names it in an address. */
  readonly id: string;
  readonly title: string;
  /** A sentence on what it is for. */
  readonly why?: string;
  /** What its settings say, each by itself: it stands when one of them is looked for. */
  readonly settings: readonly (readonly string[])[];
  readonly children: ComponentChildren;
}

/** A part of the settings. Where its title is looked for, all of it stands; else the settings in it that are. */
export function Section({ id, title, why, settings, children }: SectionProps) {
  const sought = useContext(Sought);
  const whole = fits(sought, [title, why ?? '']);
  if (!whole && !settings.some((texts) => fits(sought, texts))) return null;
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {why !== undefined && <p class="why">{why}</p>}
      <Sought.Provider value={whole ? '' : sought}>{children}</Sought.Provider>
    </section>
  );
}
