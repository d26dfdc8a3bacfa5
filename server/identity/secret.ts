import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits, 43 characters fit for cookies and headers. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of a secret. It has too many bits to be guessed, so a fast hash without salt is enough. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");
