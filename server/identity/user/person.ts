import type { Context } from "../../core/context";
import { unsealed } from "../../core/encryption/sealed-columns";
import { unauthenticated } from "../../core/errors";
import { User } from "./user.entity";

/** What signing in needs to know of a person. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string | null;
}

/** A person by id, not through the eyes of anybody. @throws UNAUTHENTICATED where there is none */
export async function personOf(ctx: Context, userId: string): Promise<Person> {
  const [person] = await ctx.sql.rows<Person>("SELECT `id`, `name`, `email`, `passwordHash` FROM `user` WHERE `id` = ?", [userId]);
  if (!person) throw unauthenticated();
  return { ...person, email: unsealed(User, "email", person.email) };
}
