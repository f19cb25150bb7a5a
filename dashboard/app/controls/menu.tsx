/** A menu that opens below its name. It closes on Escape, or if the reader clicks or moves the focus elsewhere. */
import { type ReactNode, useEffect, useRef } from 'react';

interface MenuProps {
  readonly name: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Menu({ name, children, className = '' }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = (event: Event) => {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false;
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, []);
  const close = (key: string) => {
    if (key !== 'Escape' || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details className="menu" ref={menu} onKeyDown={(event) => close(event.key)}>
      <summary>{name}</summary>
      <div className={`menu-items ${className}`}>{children}</div>
    </details>
  );
}
