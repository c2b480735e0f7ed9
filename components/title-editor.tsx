import { useEffect, useState } from 'preact/hooks';
import type { BindingChange, BindingEntry, ShowOrder } from '../lib/messages/protocol-titles';
import { plural, t } from '../lib/platform/i18n';

type Offset = BindingChange['offsets'][number];

export interface TitleHandlers {
  onSave(change: BindingChange): void;
  onForget(entry: BindingEntry): void;
  /** Another show is looked for, for this title. */
  onSearch(entry: BindingEntry): void;
  /** The show's other orders are wanted. */
  onOrders(showId: number): void;
}

interface TitleEditorProps extends Pick<TitleHandlers, 'onSave' | 'onSearch' | 'onOrders'> {
  readonly entry: BindingEntry;
  /** Null until they were asked for. */
  readonly orders: readonly ShowOrder[] | null;
}

const ONE_ON: Offset = { from: 1, to: 1, add: 0 };

/** How one title is understood: its show, the order of its episodes, and seasons that the service counts otherwise. */
export function TitleEditor({ entry, orders, onSave, onSearch, onOrders }: TitleEditorProps) {
  const { site, key, showId, siteName } = entry;
  const [offsets, setOffsets] = useState<readonly Offset[]>(entry.offsets);
  const [order, setOrder] = useState(entry.order);
  useEffect(() => {
    if (showId !== null) onOrders(showId);
  }, [showId]);
  const setOffset = (index: number, change: Partial<Offset>) =>
    setOffsets(offsets.map((one, at) => (at === index ? { ...one, ...change } : one)));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSave({ site, key, showId, offsets, order });
  };
  return (
    <form class="editor" onSubmit={submit}>
      <div class="answers">
        <button type="button" class="chip" onClick={() => onSearch(entry)}>
          {t(showId === null ? 'findShowFor' : 'anotherShow')}
        </button>
        {showId !== null && (
          <button
            type="button"
            class="chip"
            onClick={() => onSave({ site, key, showId: null, offsets: [], order: null })}
          >
            {t('notAShow')}
          </button>
        )}
      </div>
      {showId !== null && (
        <>
          {orders !== null && orders.length > 0 && (
            <label class="line setting">
              <span>{t('orderTitle')}</span>
              <select value={order ?? ''} onChange={(event) => setOrder(event.currentTarget.value || null)}>
                <option value="">{t('orderUsual')}</option>
                {orders.map(({ id, name, episodes }) => (
                  <option key={id} value={id}>
                    {t('orderNamed', name, plural('episodes', episodes))}
                  </option>
                ))}
              </select>
            </label>
          )}
          <fieldset>
            <legend>{t('offsetsTitle', siteName)}</legend>
            {offsets.map((offset, index) => (
              <OffsetLine
                key={index}
                offset={offset}
                siteName={siteName}
                onChange={(change) => setOffset(index, change)}
                onRemove={() => setOffsets(offsets.filter((_, at) => at !== index))}
              />
            ))}
            <button type="button" class="chip quiet" onClick={() => setOffsets([...offsets, ONE_ON])}>
              {t('offsetAdd')}
            </button>
          </fieldset>
          <button type="submit" class="primary">
            {t('save')}
          </button>
        </>
      )}
    </form>
  );
}

interface OffsetLineProps {
  readonly offset: Offset;
  readonly siteName: string;
  onChange(change: Partial<Offset>): void;
  onRemove(): void;
}

/** `Season 3 there is season 1 here, episode 1 there is episode 13 here`. */
function OffsetLine({ offset, siteName, onChange, onRemove }: OffsetLineProps) {
  const whole = (text: string) => (/^\d+$/.test(text) ? Number(text) : null);
  return (
    <div class="line offset">
      <label>
        {t('offsetFrom', siteName)}
        <input
          type="number"
          min={0}
          step={1}
          placeholder={t('offsetAny')}
          value={offset.from ?? ''}
          onInput={(event) => onChange({ from: whole(event.currentTarget.value) })}
        />
      </label>
      <label>
        {t('offsetTo')}
        <input
          type="number"
          min={0}
          step={1}
          required
          value={offset.to}
          onInput={(event) => onChange({ to: whole(event.currentTarget.value) ?? offset.to })}
        />
      </label>
      <label>
        {t('offsetFirst')}
        <input
          type="number"
          step={1}
          required
          value={offset.add + 1}
          onInput={(event) => {
            const first = Number.parseInt(event.currentTarget.value, 10);
            if (Number.isSafeInteger(first)) onChange({ add: first - 1 });
          }}
        />
      </label>
      <button type="button" class="chip quiet" onClick={onRemove}>
        {t('offsetRemove')}
      </button>
    </div>
  );
}
