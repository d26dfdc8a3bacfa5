/** People of the sample workspace, by what they do. */
export const people = {
  chihhao: { email: "chihhao.chen@guanxi.example", name: "陳志豪" },
  mei: { email: "mei.lin@guanxi.example", name: "林美玲" },
  tsunghan: { email: "tsunghan.wu@guanxi.example", name: "吳宗翰" },
  wenpin: { email: "wenpin.hsu@guanxi.example", name: "許文彬" },
  an: { email: "an.ku@guanxi.example", name: "顧安" },
} as const;

/** Chihhao sells, Mei leads his team, Tsunghan answers customers, Wenpin keeps the books, An administers. */
export type PersonName = keyof typeof people;

/** What everybody in the sample signs in with. It is public. */
export const samplePassword = "guanxi-sample";
