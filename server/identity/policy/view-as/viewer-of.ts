import type { Viewer } from "../../../core/access/policy";
import type { Context } from "../../../core/context";
import { notFound } from "../../../core/errors";
import { teamAndBelow } from "../../team/team-tree";

type Person = Pick<Viewer, "userId" | "name" | "role" | "teamId" | "locale" | "zone">;

/** Somebody as they are when they sign in, without any proof of being them: whoever has this viewer cannot take a dangerous step. */
export async function viewerOf({ sql, clock }: Context, userId: string): Promise<Viewer> {
  const [person] = await sql.rows<Person>("SELECT `id` AS `userId`, `name`, `role`, `teamId`, `locale`, `timeZone` AS `zone` FROM `user` WHERE `id` = ? AND `active` = 1", [userId]);
  if (!person) throw notFound("User");
  return { ...person, teamIds: await teamAndBelow(sql, clock, person.teamId) };
}
