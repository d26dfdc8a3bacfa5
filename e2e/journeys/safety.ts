import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { see, settled } from "../support/see";
import type { Journey } from "../support/world";

/** Each would set `planted` in the page if any of it were read as markup or script. */
const script = "<script>window.planted=1</script>";
const picture = '"><img src=x onerror="window.planted=2">';
const link = "javascript:window.planted=3";

const make = `mutation Plant($customer: CreateCustomerInput!) { createCustomer(input: $customer) { id name } }`;
const fill = `mutation Fill($contact: CreateContactInput!, $note: LogActivityInput!, $deal: CreateOpportunityInput!) {
  createContact(input: $contact) { id } logActivity(input: $note) { id } createOpportunity(input: $deal) { id } }`;

/** Nothing of what was planted has run, and it is to be seen as the text that it is. */
async function harmless(page: Page): Promise<void> {
  await settled(page);
  assert.equal(await page.evaluate(() => (window as { planted?: number }).planted), undefined);
  assert.equal(await page.locator('img[src="x"]').count(), 0);
  assert.equal(await page.locator('a[href^="javascript:"]').count(), 0);
}

/** What is planted in names and notes stays text; the app asks only what it was built with; and every answer wears its headers. */
export const journey: Journey = {
  name: "safety",
  async run(world) {
    const chihhao = await world.as("chihhao");
    const { createCustomer: planted } = await chihhao.ask<{ createCustomer: { id: string; name: string } }>(make, {
      customer: { kind: "COMPANY", name: `Planted ${script}`, notes: picture, website: link, city: picture, tagNames: [script] },
    });
    const customerId = planted.id;
    await chihhao.ask(fill, {
      contact: { customerId, name: picture, title: script, notes: script },
      note: { customerId, channel: "NOTE", direction: "INTERNAL", subject: script, body: picture },
      deal: { customerId, name: `Deal ${picture}` },
    });

    const page = await world.visit("chihhao", `/customers/${customerId}`);
    await world.step("given script in a customer's name, notes, contact, deal and timeline, when the page is opened, then it is text", async () => {
      await see(page.getByRole("heading", { name: planted.name }));
      await harmless(page);
    });
    for (const [where, path] of [["the list", "/customers?search=Planted"], ["the board", "/pipeline"], ["the list of deals", "/pipeline?view=list"], ["my day", "/"]] as const) {
      await world.check(`when ${where} shows it, then it is text`, async () => {
        await page.goto(world.base + path);
        await harmless(page);
      });
    }
    for (const path of [`/customers?search=${encodeURIComponent(picture)}`, `/customers?open=${encodeURIComponent(script)}`, `/nowhere/${encodeURIComponent(script)}`, `/customers/${encodeURIComponent(picture)}`]) {
      await world.check(`when an address carries script (${path.slice(0, 20)}…), then none of it runs`, async () => {
        await page.goto(world.base + path);
        await page.locator("body").waitFor();
        assert.equal(await page.evaluate(() => (window as { planted?: number }).planted), undefined);
      });
    }
    await world.check("given an address that would lead elsewhere after sign-in, when it is opened, then it leads nowhere but here", async () => {
      for (const next of ["//evil.example", "https://evil.example", "/\\evil.example", link]) {
        await page.goto(`${world.base}/sign-in?next=${encodeURIComponent(next)}`);
        await settled(page);
        assert.equal(new URL(page.url()).origin, new URL(world.base).origin);
      }
    });
    await world.check("when a dialog holds the page still and the theme changes after a soft navigation, then the styles that libraries add are let in", async () => {
      await page.getByRole("navigation").first().getByRole("link", { name: "Customers" }).click();
      await settled(page);
      await page.getByRole("button", { name: "New customer" }).click();
      await see(page.getByRole("dialog"));
      const held = await page.evaluate(() => getComputedStyle(document.body).overflowY);
      assert.equal(held, "hidden");
      await page.keyboard.press("Escape");
    });
    await world.step("when a screen is used, then the browser asks only by the hashes of the app's own documents", async () => {
      const asked: { query?: string; extensions?: unknown }[] = [];
      page.on("request", (request) => {
        if (request.url().endsWith("/graphql") && request.method() === "POST") asked.push(request.postDataJSON() as { query?: string });
      });
      await page.goto(`${world.base}/customers`);
      await settled(page);
      await page.goto(`${world.base}/analysis/profiling`);
      await settled(page);
      assert.ok(asked.length > 0, "Something was asked.");
      assert.deepEqual(asked.filter(({ query, extensions }) => query || !extensions), []);
    });
    await world.check("when a page is fetched, then scripts need its nonce, and no other site may frame it", async () => {
      const policy = (await page.request.get(`${world.base}/customers`)).headers()["content-security-policy"] ?? "";
      assert.match(policy, /script-src 'nonce-[^']+' 'strict-dynamic';/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.doesNotMatch(policy, /unsafe-eval/);
    });
  },
};
