import { Locale } from "../role";
import { letterOf, oneLine, type Letter, type LinkedItem, type Words } from "./letter";

/** What each kind of mail tells of. */
export interface TemplateValues {
  /** Somebody is to join. */
  invitation: { name: string; inviter: string; workspace: string; link: string };
  /** Somebody asked for a new password, or an administrator did for them. */
  passwordReset: { name: string; workspace: string; link: string };
  /** A password was set anew by a link. */
  passwordChanged: { name: string; workspace: string };
  /** A webhook was switched off because nothing could be delivered to it. */
  webhookSwitchedOff: { name: string; webhook: string; workspace: string; link: string };
  /** Somebody has a new alert and wants to be told at once. */
  alertRaised: { name: string; alert: string; link: string; settings: string };
  /** The day's mail: what is open. */
  alertDigest: { name: string; workspace: string; count: string; alerts: readonly LinkedItem[]; link: string; settings: string };
}

export type TemplateName = keyof TemplateValues;

type Templates = { readonly [T in TemplateName]: Readonly<Record<Locale, (values: TemplateValues[T]) => Words>> };

const templates: Templates = {
  invitation: {
    [Locale.EN]: ({ name, inviter, workspace, link }) => ({
      subject: `${inviter} invites you to ${workspace}`,
      paragraphs: [`Hello ${name},`, `${inviter} invites you to work with ${workspace}. Choose a password and you are in.`],
      action: { label: "Accept the invitation", link },
      small: "The link works once, within seven days. If you do not know what this is about, you need do nothing.",
    }),
    [Locale.ZH_HANT]: ({ name, inviter, workspace, link }) => ({
      subject: `${inviter} 邀請您加入「${workspace}」`,
      paragraphs: [`${name} 您好：`, `${inviter} 邀請您加入「${workspace}」。設定密碼後即可開始使用。`],
      action: { label: "接受邀請", link },
      small: "連結僅能使用一次，七天內有效。若您不清楚這封信的來由，不必理會。",
    }),
    [Locale.ZH_HANS]: ({ name, inviter, workspace, link }) => ({
      subject: `${inviter} 邀请您加入“${workspace}”`,
      paragraphs: [`${name}，您好：`, `${inviter} 邀请您加入“${workspace}”。设置密码后即可开始使用。`],
      action: { label: "接受邀请", link },
      small: "链接只能使用一次，七天内有效。如果您不清楚这封邮件的来由，无需理会。",
    }),
  },
  passwordReset: {
    [Locale.EN]: ({ name, workspace, link }) => ({
      subject: `A new password for ${workspace}`,
      paragraphs: [`Hello ${name},`, "somebody, probably you, asked for a new password. Choose it here:"],
      action: { label: "Choose a new password", link },
      small: "The link works once, within 30 minutes. If it was not you, you need do nothing: your password stays as it is.",
    }),
    [Locale.ZH_HANT]: ({ name, workspace, link }) => ({
      subject: `重設「${workspace}」的密碼`,
      paragraphs: [`${name} 您好：`, "我們收到重設密碼的請求。若是您本人提出，請由此設定新密碼："],
      action: { label: "設定新密碼", link },
      small: "連結僅能使用一次，30 分鐘內有效。若不是您提出的，不必理會，密碼不會變更。",
    }),
    [Locale.ZH_HANS]: ({ name, workspace, link }) => ({
      subject: `重置“${workspace}”的密码`,
      paragraphs: [`${name}，您好：`, "我们收到了重置密码的请求。如果是您本人提出的，请在此设置新密码："],
      action: { label: "设置新密码", link },
      small: "链接只能使用一次，30 分钟内有效。如果不是您提出的，无需理会，密码不会改变。",
    }),
  },
  passwordChanged: {
    [Locale.EN]: ({ name, workspace }) => ({
      subject: `Your password for ${workspace} was changed`,
      paragraphs: [
        `Hello ${name},`,
        `your password for ${workspace} was set anew by a link, and you were signed out everywhere. If that was you, all is well.`,
        "If it was not you, tell your administrator at once.",
      ],
    }),
    [Locale.ZH_HANT]: ({ name, workspace }) => ({
      subject: `您在「${workspace}」的密碼已變更`,
      paragraphs: [`${name} 您好：`, `您在「${workspace}」的密碼已透過連結重設，所有裝置均已登出。若是您本人操作，不必理會。`, "若不是您本人操作，請立即通知系統管理員。"],
    }),
    [Locale.ZH_HANS]: ({ name, workspace }) => ({
      subject: `您在“${workspace}”的密码已更改`,
      paragraphs: [`${name}，您好：`, `您在“${workspace}”的密码已通过链接重置，所有设备均已退出登录。如果是您本人操作，无需理会。`, "如果不是您本人操作，请立即告知系统管理员。"],
    }),
  },
  alertRaised: {
    [Locale.EN]: ({ name, alert, link, settings }) => ({
      subject: alert,
      paragraphs: [`Hello ${name},`, `there is something to look at: ${alert}.`],
      action: { label: "Look at it", link },
      small: `You asked to be told at once. Choose otherwise in your profile: ${settings}`,
    }),
    [Locale.ZH_HANT]: ({ name, alert, link, settings }) => ({
      subject: alert,
      paragraphs: [`${name} 您好：`, `有一項提醒需要您處理：${alert}。`],
      action: { label: "前往查看", link },
      small: `您選擇了即時通知，可在個人資料中變更：${settings}`,
    }),
    [Locale.ZH_HANS]: ({ name, alert, link, settings }) => ({
      subject: alert,
      paragraphs: [`${name}，您好：`, `有一项提醒需要您处理：${alert}。`],
      action: { label: "前往查看", link },
      small: `您选择了即时通知，可在个人资料中更改：${settings}`,
    }),
  },
  alertDigest: {
    [Locale.EN]: ({ name, workspace, count, alerts, link, settings }) => ({
      subject: count === "1" ? "1 open alert" : `${count} open alerts`,
      paragraphs: [`Hello ${name},`, `this is open for you in ${workspace}:`],
      items: alerts,
      action: { label: "My day", link },
      small: `You asked for one mail a day. Choose otherwise in your profile: ${settings}`,
    }),
    [Locale.ZH_HANT]: ({ name, workspace, count, alerts, link, settings }) => ({
      subject: `${count} 項待處理提醒`,
      paragraphs: [`${name} 您好：`, `您在「${workspace}」有以下待處理提醒：`],
      items: alerts,
      action: { label: "今日工作", link },
      small: `您選擇了每日摘要，可在個人資料中變更：${settings}`,
    }),
    [Locale.ZH_HANS]: ({ name, workspace, count, alerts, link, settings }) => ({
      subject: `${count} 项待处理提醒`,
      paragraphs: [`${name}，您好：`, `您在“${workspace}”有以下待处理提醒：`],
      items: alerts,
      action: { label: "今日工作", link },
      small: `您选择了每日摘要，可在个人资料中更改：${settings}`,
    }),
  },
  webhookSwitchedOff: {
    [Locale.EN]: ({ name, webhook, workspace, link }) => ({
      subject: `The webhook “${webhook}” was switched off`,
      paragraphs: [`Hello ${name},`, `nothing could be delivered to the webhook “${webhook}” of ${workspace} for days, or it answered that it is gone. It was switched off.`, "Nothing is lost: switched on again, it goes on where it stopped."],
      action: { label: "Look at the webhook", link },
    }),
    [Locale.ZH_HANT]: ({ name, webhook, workspace, link }) => ({
      subject: `Webhook「${webhook}」已停用`,
      paragraphs: [`${name} 您好：`, `「${workspace}」的 Webhook「${webhook}」連續數日無法送達，或回覆已不存在，系統已將其停用。`, "資料不會遺失：重新啟用後，會從停下的地方繼續送出。"],
      action: { label: "查看 Webhook", link },
    }),
    [Locale.ZH_HANS]: ({ name, webhook, workspace, link }) => ({
      subject: `Webhook“${webhook}”已停用`,
      paragraphs: [`${name}，您好：`, `“${workspace}”的 Webhook“${webhook}”连续数日无法送达，或返回已不存在，系统已将其停用。`, "数据不会丢失：重新启用后，会从停下的地方继续发送。"],
      action: { label: "查看 Webhook", link },
    }),
  },
};

type Value = string | readonly LinkedItem[];

const onOneLine = (value: Value): Value => (typeof value === "string" ? oneLine(value) : value.map(({ text, link }) => ({ text: oneLine(text), link })));

/** A mail in the reader's language. Values stay on one line and cannot add to the mail's markup. */
export function writeLetter<T extends TemplateName>(template: T, locale: Locale, values: TemplateValues[T]): Letter {
  const plain = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, onOneLine(value)])) as unknown as TemplateValues[T];
  return letterOf(templates[template][locale](plain), locale);
}
