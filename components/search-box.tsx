import type { Ref } from 'preact';
import { t } from '../lib/platform/i18n';
import { SearchIcon } from './icons';

interface SearchBoxProps {
  /** What is looked for; absent = a show to add. */
  readonly label?: string;
  readonly query: string;
  readonly field: Ref<HTMLInputElement>;
  onQuery(query: string): void;
  /** Enter: look now, and go to what was found. */
  onGo(): void;
  /** Down: to the first result. */
  onDown(): void;
  onEscape(): void;
  /** Escape means something in an empty box, too. */
  readonly leaves?: boolean;
  onFocus?: () => void;
}

/** The box that finds shows to add. */
export function SearchBox({
  label = t('addAShow'),
  query,
  field,
  onQuery,
  onGo,
  onDown,
  onEscape,
  leaves = false,
  onFocus,
}: SearchBoxProps) {
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const act = { Enter: onGo, ArrowDown: onDown, Escape: onEscape }[event.key];
    if (act === undefined || (event.key === 'Escape' && query === '' && !leaves)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <search class="search">
      <SearchIcon />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        title={label}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        maxLength={200}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onFocus={onFocus}
        onKeyDown={keys}
      />
    </search>
  );
}
