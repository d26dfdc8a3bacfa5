import { AppError } from "../../core/errors";
import type { Context, Transaction } from "../../core/context";
import { whereSealed } from "../../core/encryption/sealed-columns";
import { newId } from "../../core/ids";
import { hashSecret } from "../secret";
import { letIn } from "../sign-in/sign-in.service";
import { closeLinks } from "../password-link/password-link.service";
import { User } from "../user/user.entity";
import { createUser } from "../user/user.service";
import { OidcIdentity } from "./oidc-identity.entity";
import { isWelcome, type Claims, type Newcomers } from "./oidc.rules";

/** Nobody's id, as for refused passwords. */
const nobody = "usr_nobody";

/**
 * Lets somebody in whom the provider knows: by what they were linked with, else by an address that the provider vouches
 * for, else as a newcomer where that is allowed.
 * @throws UNAUTHENTICATED where none of it holds; SECOND_FACTOR_REQUIRED where the person has one with us and the provider
 * does not say that it asked for several
 */
export async function signInBy(ctx: Context, claims: Claims, newcomers: Newcomers | undefined): Promise<void> {
  const userId = await ctx.transact(async (tx) => {
    const found = await personOf(tx, claims, newcomers);
    if (!found?.active) {
      tx.emit("user.signInRefused", { id: found?.id ?? nobody }, claims.email === undefined ? undefined : { email: [null, claims.email] });
      return undefined;
    }
    if (found.invitedAt) await join(tx, found);
    return found.id;
  });
  if (userId === undefined) throw new AppError("UNAUTHENTICATED", "Nobody here has this identity.");
  await letIn(ctx, userId, claims.manyFactors);
}

const subjectHash = ({ issuer, subject }: Claims): string => hashSecret(JSON.stringify([issuer, subject]));

/** Once linked, the identity counts, not the address: it may be given to somebody else one day. */
async function personOf(tx: Transaction, claims: Claims, newcomers: Newcomers | undefined): Promise<User | undefined> {
  const identity = await tx.db.findOneBy(OidcIdentity, { subjectHash: subjectHash(claims) });
  if (identity) return (await tx.db.findOneBy(User, { id: identity.userId })) ?? undefined;
  if (claims.email === undefined) return undefined;
  const namesake = await tx.db.findOneBy(User, whereSealed(User, "email", claims.email));
  if (namesake) return (await mayLink(tx, namesake)) ? link(tx, namesake, claims) : undefined;
  if (!newcomers || !isWelcome(claims, newcomers)) return undefined;
  return link(tx, await createUser(tx, { name: claims.name ?? claims.email, email: claims.email, role: newcomers.role }), claims);
}

/** Somebody who works here and is not linked with another identity. */
const mayLink = async (tx: Transaction, user: User): Promise<boolean> => user.active && !(await tx.db.existsBy(OidcIdentity, { userId: user.id }));

async function link(tx: Transaction, user: User, claims: Claims): Promise<User> {
  const identity = Object.assign(new OidcIdentity(), { id: newId("oid", tx.now.getTime()), userId: user.id, subjectHash: subjectHash(claims), createdAt: tx.now });
  await tx.db.insert(OidcIdentity, identity);
  tx.emit("user.identityLinked", { id: user.id });
  return user;
}

/** Whoever was invited and comes this way needs no password. */
async function join(tx: Transaction, user: User): Promise<void> {
  await closeLinks(tx, user.id);
  await tx.db.save(Object.assign(user, { invitedAt: null }));
  tx.emit("user.joined", { id: user.id });
}
