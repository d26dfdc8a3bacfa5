import { ContractKind } from "../../../orders/contract/contract.enums";
import type { AgreedWords } from "../words";

export const agreed: AgreedWords = {
  contracts: [
    ["年度辦公用品供貨", ContractKind.SUPPLY],
    ["印表機與影印機保養", ContractKind.SERVICE],
    ["會議室家具租賃", ContractKind.LEASE],
  ],
};
