import type { Mailer } from "../../../identity/mail/mailer";
import { MessageChannelKind } from "../message.enums";
import { byMail } from "./by-mail";
import type { Carrier } from "./carrier.types";
import { overHttp } from "./over-http";
import { dingtalk, feishu, wecom } from "./robots";
import { sms } from "./sms";

/** Who brings messages to each kind of channel. */
export type Carriers = Readonly<Record<MessageChannelKind, Carrier>>;

/** @param mailer absent where this installation sends no mail */
export const carriers = (mailer: Mailer | undefined): Carriers => ({
  [MessageChannelKind.EMAIL]: byMail(mailer),
  [MessageChannelKind.SMS]: overHttp(sms),
  [MessageChannelKind.WECOM]: overHttp(wecom),
  [MessageChannelKind.DINGTALK]: overHttp(dingtalk),
  [MessageChannelKind.FEISHU]: overHttp(feishu),
});
