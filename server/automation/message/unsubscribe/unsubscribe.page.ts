import { escaped } from "../../../identity/mail/letter";
import { Locale } from "../../../identity/role";

/** What the page says at each step. */
export type Step = "ask" | "done" | "unknown";

const languages: Readonly<Record<Locale, string>> = { [Locale.EN]: "en", [Locale.ZH_HANT]: "zh-Hant", [Locale.ZH_HANS]: "zh-Hans" };

interface Words {
  readonly title: string;
  readonly text: string;
}

const words: Readonly<Record<Locale, { readonly button: string } & Readonly<Record<Step, Words>>>> = {
  [Locale.EN]: {
    button: "Unsubscribe",
    ask: { title: "Unsubscribe", text: "You will get no more news and offers by e-mail from us. Messages about your orders and requests still reach you." },
    done: { title: "You are unsubscribed", text: "We send you no more news and offers by e-mail." },
    unknown: { title: "This link does not work", text: "It may have been cut off. Open the whole link from the e-mail again." },
  },
  [Locale.ZH_HANT]: {
    button: "取消訂閱",
    ask: { title: "取消訂閱", text: "取消後，我們不再以電子郵件寄送消息與優惠給您。與訂單、服務相關的通知仍會寄達。" },
    done: { title: "已取消訂閱", text: "我們不再以電子郵件寄送消息與優惠給您。" },
    unknown: { title: "連結無效", text: "連結可能不完整，請由郵件重新開啟完整的連結。" },
  },
  [Locale.ZH_HANS]: {
    button: "退订",
    ask: { title: "退订", text: "退订后，我们不再通过电子邮件向您发送资讯和优惠。与订单、服务相关的通知仍会发送。" },
    done: { title: "已退订", text: "我们不再通过电子邮件向您发送资讯和优惠。" },
    unknown: { title: "链接无效", text: "链接可能不完整，请从邮件中重新打开完整的链接。" },
  },
};

const style = `
body { margin: 0; padding: 48px 16px; background: #f6f5f3; color: #1f1f1f; font: 16px/1.6 system-ui, sans-serif }
main { max-width: 480px; margin: 0 auto; padding: 32px; background: #fff; border-radius: 8px }
h1 { margin: 0 0 12px; font-size: 20px }
p { margin: 0 0 24px }
button { padding: 10px 20px; border: 0; border-radius: 6px; background: #b3402a; color: #fff; font: inherit; cursor: pointer }
@media (prefers-color-scheme: dark) { body { background: #1a1a1a; color: #eee } main { background: #262626 } }`;

/** A page without scripts and without anything that is fetched; the button sends the page's own address by POST. */
export function unsubscribePage(step: Step, locale: Locale, workspace: string, nonce: string): string {
  const { button, [step]: said } = words[locale];
  const form = step === "ask" ? `<form method="post"><button type="submit">${button}</button></form>` : "";
  return `<!doctype html>
<html lang="${languages[locale]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${said.title}</title><style nonce="${nonce}">${style}</style></head>
<body><main><p>${escaped(workspace)}</p><h1>${said.title}</h1><p>${said.text}</p>${form}</main></body></html>
`;
}
