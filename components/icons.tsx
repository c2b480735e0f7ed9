interface IconProps {
  readonly path: string;
  /** CSS pixels, where text has its usual size: it grows with it. */
  readonly size?: number;
}

/** Drawn in the colour of the text around it; says nothing to screen readers, the button beside it does. */
function Icon({ path, size = 20 }: IconProps) {
  const side = `${size / 16}rem`;
  return (
    <svg class="icon" width={side} height={side} viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

export const TickIcon = () => <Icon path="M4.5 10.5l3.6 3.6 7.4-8" />;
export const SearchIcon = () => (
  <Icon path="M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.4 13.4L17.5 17.5" size={16} />
);
export const LibraryIcon = () => (
  <Icon path="M3.5 4h5v5h-5zM11.5 4h5v5h-5zM3.5 12h5v4.5h-5zM11.5 12h5v4.5h-5z" />
);
export const MoreIcon = () => <Icon path="M4.5 10h.01M10 10h.01M15.5 10h.01" size={18} />;
export const CloseIcon = () => <Icon path="M5.5 5.5l9 9M14.5 5.5l-9 9" size={14} />;
/** "Leads out of here": mirrored where text runs from right to left. */
export const OutIcon = () => <Icon path="M7 13l6.5-6.5M8 6h6v6" size={12} />;
export const FoldIcon = () => <Icon path="M8 5.5l4.5 4.5-4.5 4.5" size={14} />;
export const BackIcon = () => <Icon path="M12 5.5L7.5 10l4.5 4.5" size={14} />;
export const AskIcon = () => (
  <Icon path="M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 6v4.5l2.5 2" size={16} />
);
