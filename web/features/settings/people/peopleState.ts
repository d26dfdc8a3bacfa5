import type { Locale, PeopleQueryVariables, Role, UserFilter } from "@/generated/graphql";
import { anyOf, text } from "@/lib/url/codecs";

/** The roles that colleagues have; PARTNER and CUSTOMER are for keys and for the portal. */
export const ROLES: readonly Role[] = ["SALES", "SALES_MANAGER", "SERVICE", "SERVICE_MANAGER", "MARKETING", "FINANCE", "AUDITOR", "ADMINISTRATOR"];
export const LOCALES: readonly Locale[] = ["EN", "ZH_HANT", "ZH_HANS"];

/** Whether somebody works here; who does is shown unless the address says otherwise. */
const PRESENCES = ["active", "left"] as const;

export const peopleShape = { search: text(), role: anyOf(ROLES), team: anyOf(), presence: anyOf(PRESENCES), open: text() };

export type PeopleState = { [K in keyof typeof peopleShape]: ReturnType<(typeof peopleShape)[K]["read"]> };

/** No filter at all; the open person stays. */
export const NO_FILTERS = { search: "", role: [], team: [], presence: [] } satisfies Partial<PeopleState>;

function peopleFilter({ search, role, team, presence }: PeopleState): UserFilter {
  return {
    ...(search && { search }),
    ...(role.length && { role }),
    ...(team.length && { teamId: team }),
    ...(presence.length === 1 && { active: presence[0] === "active" }),
  };
}

export const peopleVariables = (state: PeopleState): PeopleQueryVariables & { filter: UserFilter } => ({ first: 50, filter: peopleFilter(state) });
