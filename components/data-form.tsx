import { useState } from 'preact/hooks';
import type { DataFacts } from '../lib/messages/protocol-backup';
import { locale, plural, t } from '../lib/platform/i18n';
import { leaveOnEscape } from './close-on-escape';
import { longDay } from './episode-words';
import { dayOf } from './words';
import { timeOfDay } from './moment-words';

interface DataFormProps {
  readonly facts: DataFacts;
  /** Bytes on the disk; null when the browser does not say. */
  readonly bytes: number | null;
  /** Something is going on: nothing else can be begun. */
  readonly busy: boolean;
  onSave(): void;
  /** Called in the click itself, so that the browser lets the permission be asked for. */
  onWeekly(on: boolean): void;
  onFile(file: File): void;
  onRebuild(): void;
  onErase(): void;
}

/**
 * What is kept here, and what can be done with all of it. A button that waits is not disabled: it would lose the focus.
 */
export function DataForm({ facts, bytes, busy, ...on }: DataFormProps) {
  const counts = [plural('shows', facts.shows), plural('watchedEpisodes', facts.plays)];
  if (bytes !== null) counts.push(bytesWords(bytes));
  return (
    <div class="choices">
      <p dir="auto">{counts.join(' · ')}</p>
      <div class="setting stacked">
        <p class="facts" dir="auto">
          {facts.backedUpAt === null ? t('dataNever') : t('dataSavedAt', dateWords(facts.backedUpAt))}
        </p>
        <div class="line">
          <button type="button" class="chip first" aria-disabled={busy} onClick={() => !busy && on.onSave()}>
            {t('dataSave')}
          </button>
          <FilePicker busy={busy} onFile={on.onFile} />
        </div>
        <p class="facts" dir="auto">
          {t('dataSaveWhy')}
        </p>
      </div>
      <div class="setting">
        <button
          type="button"
          role="switch"
          aria-checked={facts.weekly}
          aria-describedby="weekly-why"
          onClick={() => on.onWeekly(!facts.weekly)}
        >
          {t('dataWeekly')}
        </button>
        <p class="facts" id="weekly-why" dir="auto">
          {facts.weeklyFailed === null
            ? t('dataWeeklyWhy')
            : t(facts.weeklyFailed === 'failed' ? 'dataWeeklyFailed' : 'dataWeeklyNotAllowed')}
        </p>
      </div>
      <div class="setting stacked">
        <button
          type="button"
          class="chip"
          aria-disabled={busy}
          aria-describedby="rebuild-why"
          onClick={() => !busy && on.onRebuild()}
        >
          {t('dataRebuild')}
        </button>
        <p class="facts" id="rebuild-why" dir="auto">
          {t('dataRebuildWhy')}
        </p>
      </div>
      <Erasing busy={busy} onErase={on.onErase} />
    </div>
  );
}

/** A file is chosen, or let fall on the button. */
function FilePicker({ busy, onFile }: { readonly busy: boolean; onFile(file: File): void }) {
  return (
    <label class="chip file-chip" data-busy={busy}>
      {t('dataBring')}
      <input
        type="file"
        accept=".json,application/json"
        aria-disabled={busy}
        onClick={(event) => busy && event.preventDefault()}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again, should it have been mended meanwhile.
          if (file !== undefined && !busy) onFile(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** Everything goes only after a word was typed: no click alone can do it. */
function Erasing({ busy, onErase }: { readonly busy: boolean; onErase(): void }) {
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const word = t('dataEraseWord');
  const isMeant = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  const leave = () => {
    setAsking(false);
    setTyped('');
  };
  if (!asking)
    return (
      <div class="setting stacked">
        <button
          type="button"
          class="chip"
          aria-disabled={busy}
          aria-describedby="erase-why"
          onClick={() => !busy && setAsking(true)}
        >
          {t('dataErase')}
        </button>
        <p class="facts" id="erase-why" dir="auto">
          {t('dataEraseWhy')}
        </p>
      </div>
    );
  return (
    <form
      class="setting stacked"
      onKeyDown={(event) => leaveOnEscape(event, leave)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isMeant || busy) return;
        leave();
        onErase();
      }}
    >
      <label class="own" dir="auto">
        <span>{t('dataEraseAsk', word)}</span>
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          ref={(field) => field?.focus()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <div class="line">
        <button type="submit" class="chip first" disabled={!isMeant || busy}>
          {t('dataErase')}
        </button>
        <button type="button" class="chip quiet" onClick={leave}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

function dateWords(at: number): string {
  return t('dayAndTime', longDay(dayOf(at)), timeOfDay(at));
}

function bytesWords(bytes: number): string {
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: bytes < 1e6 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: bytes < 1e7 && bytes >= 1e6 ? 1 : 0,
  }).format(bytes / (bytes < 1e6 ? 1e3 : 1e6));
}
