import type { Context, Transaction } from "../../core/context";
import { badInput } from "../../core/errors";
import { askForPasskey } from "../second-factor/passkey.service";
import type { ProofInput } from "../second-factor/proof.inputs";
import { secondFactorsOf, takeSecondFactor, type ProofWay } from "../second-factor/second-factor.service";
import type { ProofRequest } from "../second-factor/second-factor.types";
import { newChallenge, tryChallenge } from "../sign-in/challenge.service";
import { limitedBySession } from "../sign-in/sign-in-limit";
import { passwordFits } from "../user/password";
import { ownSession, renewSession, type OwnSession } from "./session.service";

/** In what ways the person of this session can prove that it is they, with the question for their passkey if they have one. */
export async function startProof(ctx: Context): Promise<ProofRequest> {
  const { userId } = ownSession(ctx);
  const factors = await secondFactorsOf(ctx, userId);
  const ways: ProofWay[] = [...factors, ...((await passwordHashOf(ctx, userId)) === null ? [] : (["PASSWORD"] as const))];
  if (!factors.includes("PASSKEY")) return { ways, passkey: null };
  const challenge = await ctx.transact((tx) => newChallenge(tx, "proof", userId));
  return { ways, passkey: { challenge, options: await askForPasskey(ctx, challenge, userId) } };
}

/**
 * Notes that the person of this session has just proved who they are, so that dangerous steps are open for a while.
 * @returns the session's new token
 * @throws BAD_USER_INPUT where the proof is wrong, or RATE_LIMITED after too many attempts in this session
 */
export async function proveIdentity(ctx: Context, proof: ProofInput): Promise<string> {
  const own = ownSession(ctx);
  return limitedBySession(ctx, own.sessionId, async () => {
    const byPassword = proof.password != null && (await passwordFits(await passwordHashOf(ctx, own.userId), proof.password));
    if (proof.passkey != null) await tryChallenge(ctx, proof.challenge ?? "", "proof");
    const token = await ctx.transact(async (tx) => (byPassword || (await takeSecondFactor(tx, own.userId, proof, proof.challenge ?? "")) ? proved(tx, own) : undefined));
    if (token === undefined) throw await refusal(ctx, own);
    return token;
  });
}

async function proved(tx: Transaction, { userId, sessionId }: OwnSession): Promise<string> {
  tx.emit("user.provedIdentity", { id: userId, sessionId });
  return renewSession(tx, sessionId);
}

async function passwordHashOf(ctx: Context, userId: string): Promise<string | null> {
  const [person] = await ctx.sql.rows<{ passwordHash: string | null }>("SELECT `passwordHash` FROM `user` WHERE `id` = ?", [userId]);
  return person?.passwordHash ?? null;
}

async function refusal(ctx: Context, { userId, sessionId }: OwnSession): Promise<Error> {
  await ctx.transact((tx) => Promise.resolve(tx.emit("user.proofRefused", { id: userId, sessionId })));
  return badInput({ path: "proof", code: "wrong", message: "is not right" });
}
