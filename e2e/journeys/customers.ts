import assert from "node:assert/strict";
import { pinyin } from "pinyin-pro";
import { gone, see, settled, until } from "../support/see";
import type { Journey } from "../support/world";

interface Customers {
  customers: { edges: { node: { id: string; name: string; level: string } }[] };
}

const byHan = "query Han { customers(first: 100) { edges { node { id name level } } } }";

/** Chihhao finds a customer, keeps what he knows of it, and takes up a new one. */
export const journey: Journey = {
  name: "customers",
  async run(world) {
    const chihhao = await world.as("chihhao");
    const known = (await chihhao.ask<Customers>(byHan)).customers.edges.map(({ node }) => node);
    const wanted = known.find(({ name }) => /^\p{Script=Han}{4,}/u.test(name));
    assert.ok(wanted, "Chihhao has a customer with a Chinese name.");
    const two = wanted.name.slice(0, 2);
    const stamp = Date.now().toString(36);

    const page = await world.visit("chihhao", "/customers");
    const list = page.getByRole("grid", { name: "Customers" });
    const rows = list.getByRole("row").filter({ has: page.getByRole("gridcell") });
    const search = page.getByRole("searchbox", { name: "Name, pinyin, phone or e-mail" });
    const wantedRow = rows.filter({ hasText: wanted.name });

    await world.step("given his customers, when the list opens, then it shows their real names", async () => {
      await settled(page);
      const first = known[0];
      assert.ok(first);
      await see(list.getByText(first.name, { exact: false }));
      assert.ok((await rows.count()) > 10);
    });
    await world.step("when he types two characters of a name, then that customer is found", async () => {
      await search.fill(two);
      await page.waitForURL((url) => url.searchParams.get("search") === two);
      await see(wantedRow);
      await until("every row has both characters", async () => (await rows.allTextContents()).every((text) => [...two].every((character) => text.includes(character))));
    });
    await world.step("when he types pinyin, then names written in characters are found", async () => {
      await search.fill(pinyin(two, { toneType: "none", separator: "" }));
      await page.waitForURL((url) => /^[a-z]+$/.test(url.searchParams.get("search") ?? ""));
      await settled(page);
      await see(wantedRow);
      await search.fill("");
      await page.waitForURL((url) => !url.searchParams.has("search"));
    });
    await world.step("when he filters by level, then the address says so and a reload keeps it", async () => {
      await page.getByRole("button", { name: "Level", exact: false }).first().click();
      await page.getByRole("checkbox", { name: "Level A" }).click();
      await page.waitForURL((url) => url.searchParams.get("level") === "A");
      await page.reload();
      await settled(page);
      await see(page.getByRole("button", { name: "Remove filter Level" }));
      await page.getByRole("button", { name: "Remove filter Level" }).click();
      await page.waitForURL((url) => !url.searchParams.has("level"));
    });

    const panel = (name: string) => page.getByRole("complementary", { name });
    await world.step("when he opens a customer beside the list, then its page shows what is known", async () => {
      await search.fill(wanted.name);
      await wantedRow.first().click();
      await see(panel(wanted.name).getByRole("region", { name: "Figures" }));
      await page.goto(`${world.base}/customers/${wanted.id}`);
      await see(page.getByRole("heading", { level: 1, name: wanted.name }));
      await see(page.getByRole("region", { name: "Figures" }));
    });
    await world.step("when he edits the phone in place, then it is saved and stays", async () => {
      const phone = `+886 2 ${stamp.slice(-4)} 5566`.replaceAll(/[a-z]/g, "7");
      const profile = page.getByRole("region", { name: "Profile" });
      await profile.getByRole("button", { name: /^Phone/ }).click();
      const field = profile.getByRole("textbox", { name: "Phone" });
      await field.fill(phone);
      await field.press("Enter");
      await see(page.getByText("Phone: Saved"));
      await page.reload();
      await see(page.getByRole("region", { name: "Profile" }).getByText(phone));
    });
    await world.step("when he adds a contact, then the contact stands with the others", async () => {
      await page.getByRole("button", { name: "Add contact" }).click();
      const dialog = page.getByRole("dialog", { name: "Add contact" });
      await dialog.getByRole("textbox", { name: "Name" }).fill(`鄭雅文 ${stamp}`);
      await dialog.getByLabel("Part in the decision").selectOption({ label: "Decides" });
      await dialog.getByRole("button", { name: "Add contact" }).click();
      await gone(dialog);
      await see(page.getByRole("region", { name: "Contacts" }).getByText(`鄭雅文 ${stamp}`));
    });
    await world.step("when he logs a call, then it stands in the timeline", async () => {
      const composer = page.getByRole("form", { name: "Add to the timeline" });
      await composer.getByRole("radio", { name: "Call" }).check({ force: true });
      await composer.getByRole("textbox", { name: "In a sentence" }).fill(`確認交期 ${stamp}`);
      await composer.getByRole("button", { name: "Log" }).click();
      await see(page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: `確認交期 ${stamp}` }));
    });
    await world.step("when he writes to them by a template, then he reads it first, and what becomes of it stands above the timeline", async () => {
      const messages = page.getByRole("region", { name: "Messages of the last seven days" });
      await messages.getByRole("button", { name: "Send a message" }).click();
      const dialog = page.getByRole("dialog", { name: `A message to ${wanted.name}` });
      await dialog.getByLabel("Template").selectOption({ label: "會後致謝 After we talked" });
      await dialog.getByLabel("Language").selectOption({ label: "English" });
      await see(dialog.getByRole("region", { name: "As it will be sent" }).getByText("Thank you for talking with me today"));
      await dialog.getByRole("button", { name: "Send" }).click();
      await gone(dialog);
      await see(messages.getByRole("listitem").filter({ hasText: "Thank you for your time" }).filter({ hasText: "no mail server is set up" }));
    });

    await world.step("when he takes up a customer without a name and then with one, then the error says what is missing and the customer opens", async () => {
      await page.goto(`${world.base}/customers`);
      await settled(page);
      await page.getByRole("button", { name: "New customer" }).click();
      const dialog = page.getByRole("dialog", { name: "New customer" });
      const submit = dialog.getByRole("button", { name: "Create customer" });
      await submit.click();
      const name = dialog.getByRole("textbox", { name: "Name" });
      await until("the name is marked as wrong", async () => (await name.getAttribute("aria-invalid")) === "true");
      await name.fill(`宏達精密 ${stamp}`);
      await submit.click();
      await gone(dialog);
      await page.waitForURL((url) => url.searchParams.has("open"));
      await see(panel(`宏達精密 ${stamp}`).getByText("No next step planned"));
    });
  },
};
