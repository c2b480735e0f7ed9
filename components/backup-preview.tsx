import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BackupPreview as Found, Counted, Weighed } from '../lib/messages/protocol-backup';
import type { MergeMode } from '../lib/domain/merge-logs';
import { locale, plural, t } from '../lib/platform/i18n';

interface BackupPreviewProps {
  readonly name: string;
  readonly found: Found;
  onBring(mode: MergeMode): void;
  onCancel(): void;
}

/** What a file holds against what is here, before anything is changed. */
export function BackupPreview({ name, found, onBring, onCancel }: BackupPreviewProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  const { plays, marks, shows, titles, choices, waiting, people, differing, takenBack, leaving } = found;
  const isNothing = plays.fresh + marks.fresh + titles.fresh + choices.fresh + waiting.fresh === 0;
  return (
    <section class="backup-preview" aria-labelledby="backup-preview">
      <h3 id="backup-preview" tabIndex={-1} ref={head} dir="auto">
        {t('backupIn', name)}
      </h3>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('backupNew')}</th>
            <th scope="col">{t('backupChanged')}</th>
            <th scope="col">{t('backupKnown')}</th>
          </tr>
        </thead>
        <tbody>
          <Row words={t('backupPlays')} counted={plays} />
          <Row words={t('backupMarks')} counted={marks} />
          <Row words={t('backupShows')} counted={shows} />
          <Row words={t('titlesTitle')} counted={titles} />
          <Row words={t('backupChoices')} counted={choices} />
          <Row words={t('backupWaiting')} counted={waiting} />
        </tbody>
      </table>
      <ul class="facts">
        {people.length > 0 && <li dir="auto">{t('backupPeople', peopleWords(people))}</li>}
        {found.empty && <li>{t('backupSettings')}</li>}
        {differing > 0 && <li>{plural('backupDiffering', differing)}</li>}
        {takenBack > 0 && <li>{plural('backupTakenBack', takenBack)}</li>}
        {waiting.known > 0 && <li>{plural('backupAnswered', waiting.known)}</li>}
        {isNothing && <li>{t('backupNothing')}</li>}
      </ul>
      <div class="line">
        <button type="button" class="chip first" onClick={() => onBring('merge')}>
          {t('backupMerge')}
        </button>
        {!found.empty && (
          <button
            type="button"
            class="chip"
            aria-describedby="replace-why"
            onClick={() => onBring('replace')}
          >
            {t('backupReplace')}
          </button>
        )}
        <button type="button" class="chip quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
      <p class="facts" dir="auto">
        {t('backupMergeWhy')}
      </p>
      {!found.empty && (
        <p class="facts" id="replace-why" dir="auto">
          {leaving > 0 ? plural('backupReplaceWhy', leaving) : t('backupReplaceNone')}
        </p>
      )}
    </section>
  );
}

function Row({ words, counted }: { readonly words: string; readonly counted: Counted | Weighed }) {
  const number = (count: number) => new Intl.NumberFormat(locale()).format(count);
  return (
    <tr>
      <th scope="row">{words}</th>
      <td>{number(counted.fresh)}</td>
      <td>{'changed' in counted ? number(counted.changed) : ''}</td>
      <td>{number(counted.known)}</td>
    </tr>
  );
}

/** Names; those without one are counted as nobody in particular. */
function peopleWords(people: readonly string[]): string {
  return new Intl.ListFormat(locale(), { style: 'narrow' }).format(
    people.map((name) => (name === '' ? t('profileHome') : name)),
  );
}
