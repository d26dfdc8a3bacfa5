/** Where a person's departure is prepared. */
export const leavingPath = (id: string): string => `/settings/people/${encodeURIComponent(id)}/leaving`;
