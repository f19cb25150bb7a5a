/** A drawer at the side of the page: the browser's own dialog, so focus stays in it and Escape closes it. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { words } from '../words/en';

interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Room for a form. */
  readonly wide?: boolean;
}

export function Drawer({ title, onClose, children, wide = false }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    if (shown && !shown.open) shown.showModal();
    // Closed by its own button or by Escape it gives the focus back by itself; taken away while it is open it would not.
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it by Escape and by its button.
    <dialog
      ref={dialog}
      className={wide ? 'drawer wide' : 'drawer'}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="drawer-inside">
        <div className="drawer-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.frame.close}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
