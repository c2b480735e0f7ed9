interface TickProps {
  readonly words: string;
  readonly on: boolean;
  onTick(on: boolean): void;
}

/** A choice that stands as soon as it is ticked. */
export function Tick({ words, on, onTick }: TickProps) {
  return (
    <label class="tick">
      <input type="checkbox" checked={on} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span dir="auto">{words}</span>
    </label>
  );
}
