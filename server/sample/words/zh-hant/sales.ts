import { Channel, Direction } from "../../../customers/activity/activity.entity";
import type { SalesWords } from "../words";

const { PHONE, FAX, EMAIL, SMS, WEB, VISIT, CHAT, NOTE } = Channel;
const { INBOUND, OUTBOUND, INTERNAL } = Direction;

export const sales: SalesWords = {
  deals: ["年度{goods}採購", "{goods}汰舊換新", "新辦公室{goods}", "{goods}加購案", "{goods}框架合約", "分店開幕{goods}", "{goods}專案報價"],
  leads: ["{company}來電詢問{goods}", "{company}網站詢價：{goods}", "{company}展場名片：對{goods}有興趣"],
  lostReasons: ["價格高於競爭對手", "客戶預算延到下年度", "改向原供應商續約", "交期趕不上客戶的開幕日", "規格不符需求", "聯絡窗口離職，案子停擺"],
  dealNotes: [
    "窗口希望月底前定案，主管最在意總價與到貨時間。",
    "已提供樣品，待使用單位回饋。",
    "對方同時請三家報價，我們的優勢是售後到府服務。",
    "付款條件談到月結六十天，需財務同意。",
  ],
  beforeOrder: [
    { channel: PHONE, direction: INBOUND, subject: "來電詢問{goods}", body: "{contact}想了解{goods}的現貨與交期，答應下班前提供報價。", minutes: [4, 15] },
    { channel: EMAIL, direction: OUTBOUND, subject: "{goods}報價單", body: "{contact}您好：\n附上{goods}的報價單，價格有效期三十天，大量採購另有折扣。有任何問題歡迎隨時與我聯絡。\n{owner} 敬上" },
    { channel: VISIT, direction: OUTBOUND, subject: "拜訪並展示{goods}樣品", body: "帶了兩款{goods}給使用單位試用，反應不錯，希望再便宜一點。", minutes: [40, 90] },
    { channel: WEB, direction: INBOUND, subject: "官網詢價：{goods}", body: "透過官網表單詢問{goods}的規格與數量折扣，留下電話請我們回覆。" },
    { channel: CHAT, direction: INBOUND, subject: "LINE 詢問{goods}庫存", body: "問{goods}還有沒有現貨，已回覆庫存數量與預計出貨日。", minutes: [5, 12] },
    { channel: PHONE, direction: OUTBOUND, subject: "追蹤{goods}報價", body: "{contact}說主管已經看過報價，這兩天會給答覆。", minutes: [3, 10] },
  ],
  atOrder: [
    { channel: EMAIL, direction: INBOUND, subject: "下訂{goods}", body: "您好，{goods}請依報價單出貨，送貨地址不變，發票請隨貨附上。謝謝。" },
    { channel: PHONE, direction: INBOUND, subject: "電話確認訂單", body: "確認品項、數量與送貨時間，請倉庫優先安排{goods}。", minutes: [3, 9] },
    { channel: FAX, direction: INBOUND, subject: "傳真訂購單", body: "收到用印的訂購單，已建檔並回傳確認。" },
    { channel: EMAIL, direction: OUTBOUND, subject: "訂單確認", body: "{contact}您好：\n已收到您的訂單，出貨後會再以簡訊通知。感謝您的支持！\n{owner}" },
  ],
  afterOrder: [
    { channel: SMS, direction: OUTBOUND, subject: "出貨通知", body: "您訂購的{goods}已出貨，預計兩至三天內送達。" },
    { channel: PHONE, direction: OUTBOUND, subject: "到貨關心", body: "{contact}表示{goods}已收到，外觀完好，數量正確。", minutes: [2, 6] },
    { channel: EMAIL, direction: INBOUND, subject: "回覆：{goods}使用心得", body: "同事都說{goods}很好用，下一季應該還會再訂。" },
    { channel: NOTE, direction: INTERNAL, subject: "客戶滿意這次交貨", body: "比約定時間早到一天，對方特別道謝。下次可以推薦相關耗材。" },
  ],
  inBetween: [
    { channel: VISIT, direction: OUTBOUND, subject: "例行拜訪", body: "了解下半年的採購計畫，{contact}提到可能會增購{goods}。", minutes: [30, 75] },
    { channel: PHONE, direction: OUTBOUND, subject: "關心近況", body: "近期沒有採購需求，約好下個月再聯絡。", minutes: [3, 12] },
    { channel: EMAIL, direction: OUTBOUND, subject: "新品介紹與季節優惠", body: "{contact}您好：\n本季{goods}有新款上市，老客戶另享優惠，附上型錄供您參考。\n{owner} 敬上" },
    { channel: SMS, direction: OUTBOUND, subject: "佳節祝福", body: "{contact}您好，祝您與家人佳節愉快，感謝一直以來的支持！" },
    { channel: NOTE, direction: INTERNAL, subject: "競爭對手動態", body: "聽說對手最近主動拜訪並降價搶單，續約前要提早接觸。" },
    { channel: CHAT, direction: INBOUND, subject: "詢問舊訂單發票", body: "請我們補寄電子發票，已轉財務處理。", minutes: [3, 8] },
  ],
  tasks: [
    { channel: PHONE, subject: "回電確認{goods}報價", outcome: "對方同意價格，等主管簽核。" },
    { channel: EMAIL, subject: "寄送{goods}型錄與價目表", outcome: "已寄出，對方回信說會與同事討論。" },
    { channel: VISIT, subject: "拜訪並討論年度採購", outcome: "談定下一季的品項，數量下週確認。" },
    { channel: PHONE, subject: "關心{goods}到貨後的使用情形", outcome: "使用順利，沒有問題。" },
    { channel: PHONE, subject: "提醒合約即將到期", outcome: "願意續約，請我們先準備草約。" },
    { channel: CHAT, subject: "詢問是否需要補貨：{goods}", outcome: "庫存還夠，兩週後再問。" },
    { channel: PHONE, subject: "久未下單，了解原因", outcome: "窗口換人，已重新自我介紹並約時間拜訪。" },
  ],
  firstTasks: [
    { channel: PHONE, subject: "回電了解{goods}的需求", outcome: "下一季才需要，請我們先報價。" },
    { channel: EMAIL, subject: "寄送{goods}型錄與初步報價", outcome: "已寄出，對方正與現有供應商比較。" },
    { channel: VISIT, subject: "首次拜訪，展示{goods}樣品", outcome: "有興趣，但預算還沒核准。" },
    { channel: PHONE, subject: "詢問{goods}採購案是否已決定", outcome: "還沒決定，下個月再聯絡。" },
  ],
};
