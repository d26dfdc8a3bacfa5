import { assign } from "../../core/access/access";
import type { Context, Transaction } from "../../core/context";
import { badInput, forbidden, unauthenticated } from "../../core/errors";
import { newId } from "../../core/ids";
import { NotificationMode } from "./notification.enums";
import type { NotificationChoice, UpdateNotificationsInput } from "./notification.inputs";
import { NotificationSetting } from "./notification-setting.entity";

const usualHour = 8;

/** What the viewer chose; nothing is mailed to who chose nothing. */
export async function choiceOf({ viewer, sql }: Context): Promise<NotificationChoice> {
  if (!viewer) throw unauthenticated();
  const text = "SELECT `mode`, `digestHour`, `quietFrom`, `quietTo` FROM `notification_setting` WHERE `userId` = ?";
  const [row] = await sql.rows<NotificationChoice>(text, [viewer.userId]);
  return row ?? { mode: NotificationMode.OFF, digestHour: usualHour, quietFrom: null, quietTo: null };
}

/** Changes what the viewer is mailed. It is for people: a key does not choose for its issuer. */
export async function choose(tx: Transaction, input: UpdateNotificationsInput): Promise<NotificationChoice> {
  const { viewer } = tx;
  if (!viewer) throw unauthenticated();
  if (viewer.keyId !== undefined) throw forbidden("this with an API key");
  const setting = (await tx.db.findOneBy(NotificationSetting, { userId: viewer.userId })) ?? newSetting(tx, viewer.userId);
  const before = setting.mode;
  assign(setting, input);
  if ((setting.quietFrom == null) !== (setting.quietTo == null)) throw badInput({ path: "input.quietTo", code: "required", message: "quiet hours have a beginning and an end" });
  if (setting.mode !== before) setting.since = tx.now;
  await tx.db.save(setting);
  tx.emit("user.notificationsChosen", { id: viewer.userId });
  return setting;
}

function newSetting({ now }: Transaction, userId: string): NotificationSetting {
  return Object.assign(new NotificationSetting(), { id: newId("nts", now.getTime()), userId, mode: NotificationMode.OFF, digestHour: usualHour, quietFrom: null, quietTo: null, since: now, digestOn: null });
}
