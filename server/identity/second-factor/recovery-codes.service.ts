import { randomInt } from "node:crypto";
import type { Context, Transaction } from "../../core/context";
import { storedTime } from "../../core/database/sql";
import { newId } from "../../core/ids";
import { hashSecret } from "../secret";
import { RecoveryCode } from "./recovery-code.entity";

const howMany = 10;
/** Without letters and digits that look alike. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Sixteen characters of 32 kinds: 80 bits. */
function newCode(): string {
  const letters = Array.from({ length: 16 }, () => alphabet.charAt(randomInt(alphabet.length)));
  return letters.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** As typed by people: in any case, with or without what separates. */
const hashOf = (code: string): string => hashSecret(code.toUpperCase().replace(/[^A-Z0-9]/g, ""));

/** Gives ten new codes; the old ones count no more. They are told once, to be printed or kept in a safe place. */
export async function renewRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode);
  await removeRecoveryCodes(tx, userId);
  await tx.db.insert(
    RecoveryCode,
    codes.map((code) => ({ id: newId("rec", tx.now.getTime()), userId, codeHash: hashOf(code), usedAt: null })),
  );
  tx.emit("user.recoveryCodesRenewed", { id: userId });
  return codes;
}

export async function removeRecoveryCodes(tx: Transaction, userId: string): Promise<void> {
  await tx.sql.run("DELETE FROM `recovery_code` WHERE `userId` = ?", [userId]);
}

export async function recoveryCodesLeft(ctx: Context, userId: string): Promise<number> {
  const [row] = await ctx.sql.rows<{ left: number }>("SELECT COUNT(*) AS `left` FROM `recovery_code` WHERE `userId` = ? AND `usedAt` IS NULL", [userId]);
  return row?.left ?? 0;
}

/** Whether a code is right, and takes it. */
export async function takeRecoveryCode(tx: Transaction, userId: string, code: string): Promise<boolean> {
  const text = "UPDATE `recovery_code` SET `usedAt` = ? WHERE `userId` = ? AND `codeHash` = ? AND `usedAt` IS NULL";
  const taken = (await tx.sql.run(text, [storedTime(tx.now), userId, hashOf(code)])) > 0;
  if (taken) tx.emit("user.recoveryCodeUsed", { id: userId });
  return taken;
}
