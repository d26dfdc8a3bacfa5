import type { CreateMessageTemplateInput } from "../automation/message/template/message-template.inputs";
import { MessageChannelKind, MessagePurpose, MessageSubject } from "../automation/message/message.enums";
import { Locale } from "../identity/role";

const { EMAIL, SMS, WECOM, DINGTALK, FEISHU } = MessageChannelKind;

/** A text in one language. */
const text = (locale: Locale, subject: string, ...paragraphs: string[]) => ({ locale, subject, body: paragraphs.join("\n\n") });

/** What such a house writes to customers and to its own groups, each in three languages; named in two, because everybody looks at the same list. */
export const messageTemplates: readonly CreateMessageTemplateInput[] = [
  {
    name: "會後致謝 After we talked",
    purpose: MessagePurpose.SERVICE,
    about: MessageSubject.Customer,
    channelKinds: [EMAIL, SMS],
    texts: [
      text(Locale.ZH_HANT, "謝謝您撥空討論", "{contact.name} 您好：", "謝謝您今天撥空討論。我會依照談定的內容準備報價，三個工作天內寄給您；若有任何調整，直接回信告訴我就好。", "{workspace.name} {owner.name} 敬上"),
      text(Locale.ZH_HANS, "感谢您抽空沟通", "{contact.name}，您好：", "感谢您今天抽空沟通。我会按谈定的内容准备报价，三个工作日内发给您；如有调整，直接回复告诉我即可。", "{workspace.name} {owner.name}"),
      text(Locale.EN, "Thank you for your time", "Dear {contact.name},", "Thank you for talking with me today. You will have the quote we spoke of within three working days. If anything changes, just answer this message.", "Kind regards\n{owner.name}, {workspace.name}"),
    ],
  },
  {
    name: "出貨通知 Your order is on its way",
    purpose: MessagePurpose.SERVICE,
    about: MessageSubject.Order,
    channelKinds: [EMAIL, SMS],
    texts: [
      text(Locale.ZH_HANT, "訂單 {order.number} 已出貨", "{contact.name} 您好：您 {order.orderedOn} 訂購的商品已於 {order.shippedOn} 出貨。收到後若有短少或損壞，請於三日內告訴我們。"),
      text(Locale.ZH_HANS, "订单 {order.number} 已发货", "{contact.name}，您好：您 {order.orderedOn} 订购的商品已于 {order.shippedOn} 发货。收货后如有短少或破损，请在三日内告诉我们。"),
      text(Locale.EN, "Order {order.number} is on its way", "Dear {contact.name}, what you ordered on {order.orderedOn} left our warehouse on {order.shippedOn}. If anything is missing or damaged, please tell us within three days."),
    ],
  },
  {
    name: "工單結案 Your request is solved",
    purpose: MessagePurpose.SERVICE,
    about: MessageSubject.Ticket,
    channelKinds: [EMAIL],
    texts: [
      text(Locale.ZH_HANT, "工單 {ticket.number} 已處理完成", "{contact.name} 您好：", "您反映的「{ticket.subject}」已處理完成。若問題仍在，回覆這封信，我們會接著處理。"),
      text(Locale.ZH_HANS, "工单 {ticket.number} 已处理完成", "{contact.name}，您好：", "您反映的“{ticket.subject}”已处理完成。如问题仍在，回复此邮件，我们会继续处理。"),
      text(Locale.EN, "Request {ticket.number} is solved", "Dear {contact.name},", "“{ticket.subject}” is solved. If it is not, answer this message and we take it up again."),
    ],
  },
  {
    name: "久未下單 We have missed you",
    purpose: MessagePurpose.MARKETING,
    about: MessageSubject.Customer,
    channelKinds: [EMAIL, SMS],
    texts: [
      text(Locale.ZH_HANT, "{customer.name}，好久不見", "{contact.name} 您好：", "距離上次訂購（{customer.lastOrderOn}）已有一段時間。這一季新到的辦公家具與耗材，老客戶享九折；想看型錄，回覆我就寄給您。", "{owner.name}"),
      text(Locale.ZH_HANS, "{customer.name}，好久不见", "{contact.name}，您好：", "距离上次下单（{customer.lastOrderOn}）已有一段时间。本季新到的办公家具和耗材，老客户享九折；想看目录，回复我就发给您。", "{owner.name}"),
      text(Locale.EN, "{customer.name}, we have missed you", "Dear {contact.name},", "Your last order was on {customer.lastOrderOn}. This season’s office furniture and supplies are ten per cent off for customers of old. Answer me, and I send you the catalogue.", "{owner.name}"),
    ],
  },
  {
    name: "群組通知 Deal closing soon",
    purpose: MessagePurpose.SERVICE,
    about: MessageSubject.Opportunity,
    channelKinds: [WECOM, DINGTALK, FEISHU],
    texts: [
      text(Locale.ZH_HANT, "商機快成交了", "{customer.name}「{deal.name}」預計 {dueAt} 成交，負責人 {owner.name}。"),
      text(Locale.ZH_HANS, "商机即将成交", "{customer.name}“{deal.name}”预计 {dueAt} 成交，负责人 {owner.name}。"),
      text(Locale.EN, "A deal is about to close", "{customer.name}: {deal.name} is expected on {dueAt}. {owner.name} has it."),
    ],
  },
];

/** The way out for mail; whether anything leaves depends on this installation's mail server. */
export const mailChannelName = "客戶信件 Customer mail";
