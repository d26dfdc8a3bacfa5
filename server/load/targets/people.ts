import { badInput } from "../../core/errors";
import { Locale, Role } from "../../identity/role";
import type { CreateTeamInput } from "../../identity/team/team.inputs";
import { createTeam } from "../../identity/team/team.service";
import { userFaults } from "../../identity/user/user.rules";
import { createUser, type NewUser } from "../../identity/user/user.service";
import { required, type Target } from "./target";

export const team: Target<CreateTeamInput> = {
  type: "Team",
  fields: { name: "text", parentId: { ref: "Team" } },
  input(_ctx, facts) {
    required(facts, "name");
    return { name: facts["name"] as string, parentId: (facts["parentId"] as string | undefined) ?? null };
  },
  async create(tx, inputs) {
    const made: { id: string }[] = [];
    for (const input of inputs) made.push(await createTeam(tx, input));
    return made;
  },
};

/** People come without a password: they cannot sign in before an administrator gives them one. */
export const user: Target<NewUser> = {
  type: "User",
  fields: { name: "text", email: "text", role: { oneOf: Object.values(Role) }, title: "text", teamId: { ref: "Team" }, locale: { oneOf: Object.values(Locale) }, timeZone: "text" },
  input(_ctx, facts) {
    required(facts, "name", "email", "role");
    const email = (facts["email"] as string).toLowerCase().replace(/[^a-z0-9.@_-]+/g, ".");
    const input = { ...facts, email } as unknown as NewUser;
    const faults = userFaults(input);
    if (faults.length > 0) throw badInput(...faults);
    return input;
  },
  async create(tx, inputs) {
    const made: { id: string }[] = [];
    for (const input of inputs) made.push(await createUser(tx, input));
    return made;
  },
};
