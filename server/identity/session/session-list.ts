import type { Context } from "../../core/context";
import { shownTime, storedTime } from "../../core/database/sql";
import { deviceName } from "./device-name";
import { idleLifetime } from "./session.cookie";
import { ownSession } from "./session.service";
import type { BrowserSession } from "./session.types";

/** More browsers than anybody signs in with; the latest count. */
const most = 100;

interface Row {
  id: string;
  userAgent: string;
  address: string;
  createdAt: string;
  lastSeenAt: string;
}

/** The browsers in which the viewer is signed in, last used first. */
export async function ownSessions(ctx: Context): Promise<BrowserSession[]> {
  const { userId, sessionId } = ownSession(ctx);
  const now = ctx.clock.now();
  const rows = await ctx.sql.rows<Row>(
    `SELECT \`id\`, \`userAgent\`, \`address\`, \`createdAt\`, \`lastSeenAt\` FROM \`session\` WHERE \`userId\` = ? AND \`expiresAt\` > ? AND \`lastSeenAt\` > ? ORDER BY \`lastSeenAt\` DESC, \`id\` DESC LIMIT ${most}`,
    [userId, storedTime(now), storedTime(new Date(now.getTime() - idleLifetime))],
  );
  return rows.map(({ id, userAgent, address, createdAt, lastSeenAt }) => ({
    id,
    address,
    ...deviceName(userAgent),
    createdAt: shownTime(createdAt),
    lastSeenAt: shownTime(lastSeenAt),
    current: id === sessionId,
  }));
}
