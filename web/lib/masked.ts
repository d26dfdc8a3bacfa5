/** Whether a number or address is shown only in part to the viewer's role, so that it leads nowhere. */
export const isMasked = (value: string): boolean => value.includes("•");
