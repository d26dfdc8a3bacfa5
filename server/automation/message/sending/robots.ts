import { createHmac } from "node:crypto";
import { second } from "../../../core/clock";
import { byCode, jsonRequest, withinBytes, type HttpAdapter } from "./over-http";

/** 企业微信 takes texts of 2,048 bytes; the others 20,000, of which the JSON around it needs a little. */
const [wecomBytes, othersBytes] = [2_048, 18_000] as const;

/** A group's robot in 企业微信: the key stands in the address; errcode 45009 means more than 20 in a minute. */
export const wecom: HttpAdapter = {
  request: ({ url }, { text }) => jsonRequest(url, { msgtype: "text", text: { content: withinBytes(text, wecomBytes) } }),
  judge: byCode("errcode", new Set(["45009"])),
};

/** A group's robot in 钉钉. With a secret, the address carries the time in milliseconds and a signature over it. */
export const dingtalk: HttpAdapter = {
  request({ url, secret }, { text }, now) {
    const address = new URL(url);
    if (secret) {
      const timestamp = String(now.getTime());
      address.searchParams.set("timestamp", timestamp);
      address.searchParams.set("sign", createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64"));
    }
    return jsonRequest(address.href, { msgtype: "text", text: { content: withinBytes(text, othersBytes) } });
  },
  judge: byCode("errcode", new Set(["130101", "90030"])),
};

/** A group's robot in 飞书. With a secret, the body carries the time in seconds and a signature whose key holds both and whose message is empty. */
export const feishu: HttpAdapter = {
  request({ url, secret }, { text }, now) {
    const timestamp = String(Math.floor(now.getTime() / second));
    const signed = secret ? { timestamp, sign: createHmac("sha256", `${timestamp}\n${secret}`).digest("base64") } : {};
    return jsonRequest(url, { ...signed, msg_type: "text", content: { text: withinBytes(text, othersBytes) } });
  },
  judge: byCode("code", new Set(["9499", "11232", "230020"])),
};
