/** A drawer at the side of the page: the browser's own dialog, so focus stays in it and Escape closes it. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { words } from '../words/en';

interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Drawer({ title, onClose, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it by Escape and by its button.
    <dialog
      ref={dialog}
      className="drawer"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="drawer-inside">
        <header>
          <h2 id={titleId}>{title}</h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.frame.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
