import { asHtml, withPlainBubble } from "./bubble";

describe("the bubble of a picture", () => {
  it("given a name with signs of HTML, shows them as they are", () => {
    expect(asHtml(`<img src=x onerror="a"> & 'b'\nnext`)).toBe("&lt;img src=x onerror=&quot;a&quot;&gt; &amp; &#39;b&#39;<br>next");
  });

  it("given a formatter, makes its words a text and passes on what it is asked with", () => {
    const { tooltip } = withPlainBubble({ tooltip: { trigger: "item", formatter: ({ name }: { name: string }) => name } });
    const { trigger, formatter } = tooltip as { trigger: string; formatter: (point: { name: string }) => string };
    expect(trigger).toBe("item");
    expect(formatter({ name: "<b>" })).toBe("&lt;b&gt;");
  });

  it("given none, leaves the option as it is", () => {
    const option = { tooltip: { trigger: "axis" } };
    expect(withPlainBubble(option)).toBe(option);
  });
});
