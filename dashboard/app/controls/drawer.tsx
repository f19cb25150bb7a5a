/** A drawer at the side of the page. It is a native dialog, so focus stays in it and Escape closes it. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { words } from '../words/en';

interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Wide enough for a form. */
  readonly wide?: boolean;
}

export function Drawer({ title, onClose, children, wide = false }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    if (shown && !shown.open) shown.showModal();
    // A dialog that is closed returns the focus by itself. One that is removed while open does not, so this does it.
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it with Escape or with its button.
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
