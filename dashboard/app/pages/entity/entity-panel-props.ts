/** The entity that a panel is about. */
export interface EntityPanelProps {
  readonly id: string;
}
