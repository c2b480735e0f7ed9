import { useId, useState } from 'preact/hooks';
import { t } from '../lib/platform/i18n';

/** Takes files: dropped, or chosen by a button that is a real file field. */
export function FileDrop({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const [over, setOver] = useState(false);
  const id = useId();
  return (
    <div
      class="drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <p class="why">{t('importDrop')}</p>
      <label class="primary" for={id}>
        {t('importChoose')}
      </label>
      <input
        id={id}
        type="file"
        multiple
        class="file-field"
        onChange={(event) => {
          const { files } = event.currentTarget;
          onFiles([...(files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
