/** The addresses of records, in one place. */
export const customerPath = (id: string): string => `/customers/${encodeURIComponent(id)}`;
export const dealPath = (id: string): string => `/deals/${encodeURIComponent(id)}`;
export const ticketPath = (id: string): string => `/tickets/${encodeURIComponent(id)}`;
export const campaignPath = (id: string): string => `/campaigns?open=${encodeURIComponent(id)}`;
export const approvalsPath = (recordId?: string): string => (recordId ? `/approvals?scope=all&record=${encodeURIComponent(recordId)}` : "/approvals");

/** Sign-in that leads back to where the person was. */
export const signInPath = (from: string): string => (safePath(from) === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(from)}`);

/** A path within this site, whatever an address claims: `//evil.example`, `https:` and `/\evil` become "/". */
export function safePath(path: string | null | undefined): string {
  if (!path?.startsWith("/") || /^\/[/\\]/.test(path) || /[\u0000-\u001f\\]/.test(path)) return "/";
  return path.startsWith("/sign-in") ? "/" : path;
}
