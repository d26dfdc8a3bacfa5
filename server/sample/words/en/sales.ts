import { Channel, Direction } from "../../../customers/activity/activity.entity";
import type { SalesWords } from "../words";

const { PHONE, FAX, EMAIL, SMS, WEB, VISIT, CHAT, NOTE } = Channel;
const { INBOUND, OUTBOUND, INTERNAL } = Direction;

export const sales: SalesWords = {
  deals: ["Annual supply of {goods}", "Replacing old {goods}", "New office: {goods}", "Add-on order for {goods}", "Framework agreement for {goods}", "Branch opening: {goods}", "Quote for {goods}"],
  leads: ["{company} called about {goods}", "{company}, web inquiry: {goods}", "{company}, met at the fair: interested in {goods}"],
  lostReasons: ["Price above the competition", "Budget moved to next year", "Renewed with the current supplier", "We could not deliver in time", "Did not meet the specification", "Our contact left and the project stalled"],
  dealNotes: [
    "They want to decide before the end of the month. What counts is the total and the delivery date.",
    "Samples delivered; waiting for feedback from the people who will use them.",
    "They asked three suppliers for a quote. Our on-site service is what sets us apart.",
    "They ask for 60 days to pay. Finance has to agree.",
  ],
  beforeOrder: [
    { channel: PHONE, direction: INBOUND, subject: "Asked about {goods}", body: "{contact} wanted to know what we have in stock and how soon we can deliver. Promised a quote by the end of the day.", minutes: [4, 15] },
    { channel: EMAIL, direction: OUTBOUND, subject: "Your quote for {goods}", body: "Hello {contact},\n\nplease find our quote for {goods} attached. The prices hold for 30 days, and there is a discount on larger quantities. Call me any time.\n\n{owner}" },
    { channel: VISIT, direction: OUTBOUND, subject: "Showed samples of {goods}", body: "Brought two models along. They liked both and asked for a better price.", minutes: [40, 90] },
    { channel: WEB, direction: INBOUND, subject: "Web inquiry: {goods}", body: "Asked through the web form about specifications and volume prices, and left a phone number." },
    { channel: CHAT, direction: INBOUND, subject: "Are {goods} in stock?", body: "Answered with the quantity in stock and the expected shipping date.", minutes: [5, 12] },
    { channel: PHONE, direction: OUTBOUND, subject: "Followed up on the quote", body: "{contact} says the quote is with their manager; we will hear back in a day or two.", minutes: [3, 10] },
  ],
  atOrder: [
    { channel: EMAIL, direction: INBOUND, subject: "Order for {goods}", body: "Hi, please go ahead with the {goods} as quoted. Same address as last time, invoice with the delivery. Thanks." },
    { channel: PHONE, direction: INBOUND, subject: "Confirmed the order by phone", body: "Went through items, quantities and delivery time. Asked the warehouse to give it priority.", minutes: [3, 9] },
    { channel: FAX, direction: INBOUND, subject: "Signed purchase order by fax", body: "Received the signed purchase order, entered it and sent a confirmation." },
    { channel: EMAIL, direction: OUTBOUND, subject: "Order confirmation", body: "Hello {contact},\n\nwe have received your order and will text you when it ships. Thank you for your business!\n\n{owner}" },
  ],
  afterOrder: [
    { channel: SMS, direction: OUTBOUND, subject: "Your order has shipped", body: "Your {goods} are on their way and should arrive in two to three days." },
    { channel: PHONE, direction: OUTBOUND, subject: "Did everything arrive?", body: "{contact} confirmed that the {goods} arrived complete and undamaged.", minutes: [2, 6] },
    { channel: EMAIL, direction: INBOUND, subject: "Re: how are the {goods}?", body: "Everybody here is happy with the {goods}. We will probably order more next quarter." },
    { channel: NOTE, direction: INTERNAL, subject: "Pleased with this delivery", body: "It arrived a day early and they thanked us for it. Suggest matching supplies next time." },
  ],
  inBetween: [
    { channel: VISIT, direction: OUTBOUND, subject: "Regular visit", body: "Talked about plans for the coming months. {contact} mentioned that they may need more {goods}.", minutes: [30, 75] },
    { channel: PHONE, direction: OUTBOUND, subject: "Caught up", body: "Nothing needed at the moment. Agreed to talk again next month.", minutes: [3, 12] },
    { channel: EMAIL, direction: OUTBOUND, subject: "New this season", body: "Hello {contact},\n\nour new {goods} are in, with a special price for returning customers. The catalog is attached.\n\n{owner}" },
    { channel: SMS, direction: OUTBOUND, subject: "Season's greetings", body: "Happy holidays to you and your family, {contact}, and thank you for your trust!" },
    { channel: NOTE, direction: INTERNAL, subject: "A competitor is active", body: "Heard that a competitor has been visiting with lower prices. Get in touch well before the renewal." },
    { channel: CHAT, direction: INBOUND, subject: "Copy of an old invoice", body: "Asked for a copy of an invoice. Passed on to finance.", minutes: [3, 8] },
  ],
  tasks: [
    { channel: PHONE, subject: "Call back about the quote for {goods}", outcome: "They accept the price; their manager still has to sign." },
    { channel: EMAIL, subject: "Send catalog and prices for {goods}", outcome: "Sent. They will discuss it with the team." },
    { channel: VISIT, subject: "Visit to plan the year's purchases", outcome: "Agreed on next quarter's items; quantities follow next week." },
    { channel: PHONE, subject: "Ask how the {goods} are working out", outcome: "All fine, no problems." },
    { channel: PHONE, subject: "Remind them that the contract ends soon", outcome: "They want to renew and asked for a draft." },
    { channel: CHAT, subject: "Ask whether {goods} need restocking", outcome: "Enough for now; ask again in two weeks." },
    { channel: PHONE, subject: "No order for a long time: find out why", outcome: "New contact person. Introduced myself and arranged a visit." },
  ],
  firstTasks: [
    { channel: PHONE, subject: "Call about their inquiry for {goods}", outcome: "Needs them next quarter; wants a quote first." },
    { channel: EMAIL, subject: "Send catalog and first prices for {goods}", outcome: "Sent. They compare us with their present supplier." },
    { channel: VISIT, subject: "First visit: show samples of {goods}", outcome: "Interested, but the budget is not approved yet." },
    { channel: PHONE, subject: "Ask whether they have decided on {goods}", outcome: "No decision yet; call again next month." },
  ],
};
