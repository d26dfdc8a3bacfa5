import type { Viewer } from "../core/access/policy";
import type { Transaction } from "../core/context";
import { Role } from "../identity/role";
import { appointManager, createTeam } from "../identity/team/team.service";
import type { User } from "../identity/user/user.entity";
import { createUser } from "../identity/user/user.service";
import type { Ids } from "./loading";
import { emailOf, locales, managerOf, people, samplePassword, teamNames, zones, type TeamKey } from "./people";

/** What loading the people leaves behind. */
export interface LoadedPeople {
  /** The same transaction with the rights of the sample's administrator. */
  admin: Transaction;
  /** By the people's keys. */
  people: Ids;
  teams: ReadonlyMap<TeamKey, string>;
  /** In the order of the sign-in screen. */
  userIds: readonly string[];
}

/** Forms the teams and takes up everybody; managers are appointed once they are there. */
export async function loadPeople(tx: Transaction): Promise<LoadedPeople> {
  const teams = new Map<TeamKey, string>();
  for (const [key, name] of Object.entries(teamNames) as [TeamKey, string][]) teams.set(key, (await createTeam(tx, { name })).id);
  const users: User[] = [];
  for (const person of people) {
    const { name, title, role, team, language } = person;
    users.push(await createUser(tx, { name, title, role, email: emailOf(person), password: samplePassword, teamId: teams.get(team) ?? null, locale: locales[language], timeZone: zones[language] }));
  }
  const ids = new Map(people.map(({ key }, index) => [key, (users[index] as User).id]));
  const admin = withRightsOf(tx, users.find(({ role }) => role === Role.ADMINISTRATOR) as User);
  for (const [key, id] of teams) await appointManager(admin, id, ids.get(managerOf(key).key) as string);
  return { admin, people: ids, teams, userIds: users.map(({ id }) => id) };
}

/** Events stay the system's: nobody did all this. */
function withRightsOf(tx: Transaction, { id, name, role, teamId, locale, timeZone }: User): Transaction {
  const viewer: Viewer = { userId: id, name, role, teamId: teamId ?? null, teamIds: teamId ? [teamId] : [], locale, zone: timeZone };
  const admin: Transaction = { ...tx, viewer, transact: (work) => work(admin) };
  return admin;
}
