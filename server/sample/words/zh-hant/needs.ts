import type { NeedWords } from "../words";

export const needs: NeedWords = {
  stock: ["請我方常備兩週用量", "不需備貨，每季下單一次"],
  transport: ["上午九點前送到，由後門卸貨", "需附升降尾板，現場沒有堆高機"],
  packaging: ["棧板高度 1.2 公尺以內，需纏膜", "中性紙箱，不印我方名稱"],
  information: ["出貨前一天以電子郵件寄送貨單", "每月一張發票，註明訂單編號"],
};
