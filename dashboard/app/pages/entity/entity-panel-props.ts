/** What a panel of an entity's page is about. */
export interface EntityPanelProps {
  readonly id: string;
}
