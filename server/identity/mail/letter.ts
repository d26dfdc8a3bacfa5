import { Locale } from "../role";

/** What a mail says, before it is put into text and HTML. */
export interface Words {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** A list, each entry a link. */
  readonly items?: readonly LinkedItem[] | undefined;
  /** What the reader is to do, if anything. */
  readonly action?: { readonly label: string; readonly link: string } | undefined;
  /** After the action, in smaller type. */
  readonly small?: string | undefined;
  /** The very last line, a link, e.g. to get no more of this. */
  readonly footer?: LinkedItem | undefined;
}

/** Words that lead somewhere. */
export interface LinkedItem {
  readonly text: string;
  readonly link: string;
}

/** A mail's subject and its body, twice: for those who read HTML and for those who do not. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const languages: Record<Locale, string> = { [Locale.EN]: "en", [Locale.ZH_HANT]: "zh-Hant", [Locale.ZH_HANS]: "zh-Hans" };

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as HTML shows it, whatever it holds. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** A value on one line, so that a name cannot pretend to be a paragraph or a header of the mail. */
export const oneLine = (value: string): string => value.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();

/** Puts words into a letter: plain, without pictures and without anything that is fetched when it is opened. */
export function letterOf(words: Words, locale: Locale): Letter {
  const { subject, paragraphs, items = [], action, small, footer } = words;
  const list = items.map((item) => `- ${item.text}\n  ${item.link}`).join("\n");
  const text = [...paragraphs, ...(list ? [list] : []), ...(action ? [`${action.label}:\n${action.link}`] : []), ...(small ? [small] : []), ...(footer ? [`${footer.text}: ${footer.link}`] : [])].join("\n\n");
  return { subject: oneLine(subject), text: `${text}\n`, html: htmlOf(words, languages[locale]) };
}

function htmlOf({ subject, paragraphs, items = [], action, small, footer }: Words, language: string): string {
  const body = [
    ...paragraphs.map((paragraph) => `<p style="margin:0 0 16px;white-space:pre-line">${escaped(paragraph)}</p>`),
    ...(items.length > 0 ? [`<ul style="margin:0 0 16px;padding-left:20px">${items.map(listItem).join("\n")}</ul>`] : []),
    ...(action ? [button(action.label, action.link)] : []),
    ...(small ? [`<p style="margin:24px 0 0;font-size:13px;color:#6b6b6b">${escaped(small)}</p>`] : []),
    ...(footer ? [`<p style="margin:24px 0 0;font-size:13px"><a href="${escaped(footer.link)}" style="color:#6b6b6b">${escaped(footer.text)}</a></p>`] : []),
  ].join("\n");
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:32px 16px;background:#f6f5f3;color:#1f1f1f;font:16px/1.6 system-ui,sans-serif">
<div style="max-width:520px;margin:0 auto;padding:32px;background:#fff;border-radius:8px">
${body}
</div></body></html>
`;
}

const listItem = ({ text, link }: LinkedItem): string => `<li style="margin:0 0 8px"><a href="${escaped(link)}" style="color:#b3402a">${escaped(text)}</a></li>`;

/** The link is shown too: some programs show no buttons, and careful people read where a button leads. */
function button(label: string, link: string): string {
  const href = escaped(link);
  return `<p style="margin:24px 0"><a href="${href}" style="display:inline-block;padding:10px 20px;border-radius:6px;background:#b3402a;color:#fff;text-decoration:none">${escaped(label)}</a></p>
<p style="margin:0;font-size:13px;color:#6b6b6b;word-break:break-all">${href}</p>`;
}
