/** The organisations that represent a list of the state system: a state exists while it is on one of them. */
export const COW_STATE_SYSTEM = 'organisation:cow-state-system';
export const GW_STATE_SYSTEM = 'organisation:gw-state-system';
export const STATE_SYSTEMS: readonly string[] = [COW_STATE_SYSTEM, GW_STATE_SYSTEM];
