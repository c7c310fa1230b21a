/** Somebody who can sign in at a supplier's desk. */
export interface Agent {
  readonly id: string;
  readonly name: string;
}

/** Every supplier of the demo employs the same two; their names are at home in all of its countries. */
export const staff: readonly Agent[] = [
  { id: 'kim', name: 'Kim' },
  { id: 'robin', name: 'Robin' },
];

export function agentNamed(id: string): Agent | undefined {
  return staff.find((agent) => agent.id === id);
}
