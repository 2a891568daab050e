import { describe, expect, test } from "vitest";
import { readAddress } from "../../src/click/address.ts";
import { runText } from "../run.ts";

describe("where a browser goes", () => {
  test.each([
    ["https://example.com", "example.com"],
    ["https://WWW.Example.com:443/?x=1", "www.example.com"],
    ["https://example.com./", "example.com"],
    ["https://bücher.example/", "xn--bcher-kva.example"],
    ["https://BÜCHER.example/größe", "xn--bcher-kva.example"],
    ["https://xn--bcher-kva.example/", "xn--bcher-kva.example"],
    ["https://example.com/{ignore}?a={lpurl}", "example.com"],
    ["https://example.com?q=a\\b#c\\d", "example.com"],
    ["https://example.com/@brand", "example.com"],
    ["http://[::1]:8080/", "[::1]"],
    ["https://example.com/?a=1#b?c?d", "example.com"],
  ])("%s opens %s", (text, host) => {
    const { broken, host: found } = readAddress(text);
    expect(broken).toBeUndefined();
    expect(found?.forms).toContain(host);
  });

  test.each([
    ["https://evil.test\\.example.com/", /backslash/, "evil.test"],
    ["https://evil.test\\@example.com/", /backslash/, "evil.test"],
    ["https:\\\\example.com/", /missing the \/\//, undefined],
    ["https://example.com/a\\b", /backslash/, "example.com"],
    ["https://example.com@evil.test/", /@/, "evil.test"],
    ["https://user:secret@example.com/", /@/, "example.com"],
    ["javascript:alert(1)", /javascript:/, undefined],
    ["ftp://example.com/", /ftp:/, undefined],
    ["data:text/html,hi", /data:/, undefined],
    ["https:///example.com/", /two slashes/, undefined],
    ["https://ex%61mple.com/", /browsers read as example\.com/, "example.com"],
    ["https://ｅxample.com/", /browsers read as example\.com/, "example.com"],
    ["https://exam\u00adple.com/", /browsers read as example\.com/, "example.com"],
    ["https://example。com/", /browsers read as example\.com/, "example.com"],
    ["http://2130706433/", /browsers read as 127\.0\.0\.1/, "127.0.0.1"],
    ["https://exam\tple.com/", /space or line break/, undefined],
    ["https://example.com/\u0001", /space or line break/, undefined],
    ["https://example.com:99999/", /not a URL/, undefined],
    ["https://https://example.com", /scheme twice/, undefined],
    ["https://example.com/a;https://evil.com/b", /two pages/, undefined],
    ["https://example.com/a, https://example.com/b", /space/, undefined],
    ["TBD", /not a URL/, undefined],
  ])("%s is broken", (text, why, host) => {
    const address = readAddress(text);
    expect(address.broken).toMatch(why);
    expect(address.host?.forms[0]).toBe(host);
  });

  test.each(["{lpurl}", "https://{_host}/a", "https://shop.{domain}/", "{scheme}://example.com/", "{a}?b=c"])(
    "%s is hidden behind a macro, and not broken",
    (text) => expect(readAddress(text)).toMatchObject({ host: undefined, broken: undefined }),
  );
});

describe("a list of hosts cannot be walked around", () => {
  const policy = 'landing: { hosts: [example.com, "*.example.com"] }';
  test.each([
    ["https://evil.test\\.example.com/", ["url/broken", "url/host-not-allowed"]],
    ["https://evil.test\\@example.com/", ["url/broken", "url/host-not-allowed"]],
    ["https://example.com@evil.test/", ["url/broken", "url/host-not-allowed"]],
    ["https://example.com/", []],
    ["https://shop.EXAMPLE.com./", []],
  ])("%s", async (page, rules) => {
    const { findings } = await runText(policy, `Campaign,Landing page\nspring,${page}\n`);
    expect(findings.map(({ rule }) => rule).sort()).toEqual(rules);
  });

  test("without a landing page column nobody can say where the click lands", async () => {
    const report = await runText(policy, "Campaign,URL tags\nspring,utm_source=a\n");
    expect(report.findings.map(({ rule }) => rule)).toEqual(["file/not-checkable"]);
    expect(report.notChecked.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["url/broken", "url/host-not-allowed", "url/insecure", "url/missing"]),
    );
  });
});

describe("a parameter stands in its cell", () => {
  test.each([
    ["tags", "Landing page,URL tags", "https://e.com/?utm_source=A,x=1", "Landing page"],
    [
      "the last of doubled keys",
      "Landing page,URL tags",
      "https://e.com/?utm_source=A,utm_source=A",
      "URL tags",
    ],
    ["a column of its own", "Landing page,utm_source", "https://e.com/,A", "utm_source"],
    ["a macro in a column of its own", "Landing page,utm_source", "https://e.com/,A{device}", "utm_source"],
  ])("%s", async (_, headers, cells, header) => {
    const { findings } = await runText(undefined, `Campaign,${headers}\nspring,${cells}\n`);
    expect(findings.filter(({ rule }) => rule === "utm/uppercase")).toMatchObject([{ header }]);
  });
});
