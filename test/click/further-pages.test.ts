import { describe, expect, it } from "vitest";
import { runText, toCsv } from "../run.ts";

const policy = `
currency: EUR
landing: { hosts: [example.com, "*.example.com"] }
utm:
  required: [source]
  source: { meta: [facebook], google-ads: [google], pinterest: [pinterest], microsoft-ads: [bing], tiktok: [tiktok] }
rules:
  url/missing: off
`;
const good = "https://example.com/?utm_source=facebook";

async function findings(text: string) {
  const report = await runText(policy, text);
  return report.findings
    .filter(({ rule }) => /^(utm|url|macro)\//.test(rule))
    .map(({ rule, column, header, found, message }) => ({ rule, column, header, found, message }));
}

const plain = (cells: Readonly<Record<string, string>>) =>
  toCsv([{ Platform: "meta", Campaign: "spring", "Landing page": good, ...cells }]);

describe("a page that a click may open beside the landing page", () => {
  it("is judged, and named by its cell", async () => {
    expect(await findings(plain({ "Final mobile URL": "https://m.example.com/?utm_source=fb" }))).toEqual([
      {
        rule: "utm/not-allowed",
        column: 4,
        header: "Final mobile URL",
        found: "fb",
        message: "utm_source is not in the vocabulary",
      },
    ]);
  });

  it("has the suffix and tags of the landing page", async () => {
    const cells = { "Landing page": "https://example.com/", "URL tags": "utm_source=facebook" };
    expect(await findings(plain({ ...cells, "Mobile URL": "https://m.example.com/" }))).toEqual([]);
  });

  it("says what it lacks, where another page has it, with the page's name", async () => {
    const found = await findings(plain({ "URL tags": "", "Mobile URL": "https://m.example.com/" }));
    expect(found).toMatchObject([
      { header: "URL tags", message: "utm_source is not in the clicked link (Mobile URL)" },
    ]);
  });

  it("does not say again what the landing page lacks too, where one cell would mend both", async () => {
    const cells = { "Landing page": "https://example.com/", "Mobile URL": "https://m.example.com/" };
    expect(await findings(plain({ ...cells, "URL tags": "" }))).toHaveLength(1);
    expect(await findings(plain(cells))).toMatchObject([
      { header: "Landing page" },
      { header: "Mobile URL" },
    ]);
  });

  it("is one finding for a fault of the tags", async () => {
    const cells = { "Landing page": "https://example.com/", "Mobile URL": "https://m.example.com/" };
    expect(await findings(plain({ ...cells, "URL tags": "utm_source=fb" }))).toMatchObject([
      { rule: "utm/not-allowed", header: "URL tags" },
    ]);
  });

  it.each([";", "; ", ", ", "|", "\n"])("may be one of several in a cell, after %j", async (separator) => {
    const list = `${good}${separator}https://other.org/?utm_source=facebook`;
    expect(await findings(plain({ "Landing page": list }))).toMatchObject([{ found: "other.org" }]);
  });

  it("may stand in a column with a number", async () => {
    const third = await findings(plain({ "Link 2": good, "Link 3": "https://other.org/?utm_source=facebook" }));
    expect(third).toMatchObject([{ header: "Link 3", found: "other.org" }]);
  });

  it.each([
    [
      "a Meta carousel",
      toCsv([
        {
          "Campaign ID": "cg:1", "Campaign Name": "spring", "Campaign Objective": "Traffic", "Buying Type": "AUCTION",
          "Ad Set ID": "c:2", "Ad Set Name": "a", "Ad Set Run Status": "ACTIVE", "Ad Set Daily Budget": "10",
          "Ad ID": "a:3", "Ad Name": "b", Link: good, "Product 1 - Link": good,
          "Product 2 - Link": "https://example.com/2?utm_source=fb",
        },
      ]),
      "Product 2 - Link",
    ],
    [
      "cards of Meta's Marketing API",
      JSON.stringify([
        {
          id: "3", name: "b", adset_id: "2", campaign_id: "1", effective_status: "ACTIVE",
          creative: {
            id: "4",
            object_story_spec: {
              link_data: { link: good, child_attachments: [{ link: good }, { link: "https://example.com/?utm_source=fb" }] },
            },
          },
        },
      ]),
      "creative.object_story_spec.link_data.child_attachments.link",
    ],
    [
      "the mobile page of Google's API",
      JSON.stringify([
        {
          campaign: { id: "1", name: "spring", resourceName: "customers/1/campaigns/1" },
          adGroup: { id: "2" },
          adGroupAd: {
            ad: { id: "3", finalUrls: ["https://example.com/?utm_source=google"], finalMobileUrls: ["https://m.example.com/?utm_source=fb"] },
          },
        },
      ]),
      "adGroupAd.ad.finalMobileUrls",
    ],
    [
      "the mobile page of a Microsoft bulk file",
      [
        "Type,Status,Id,Parent Id,Client Id,Campaign,Ad Group,Budget Type,Budget,Final Url,Mobile Final Url",
        "Campaign,Active,1,9,,spring,,DailyBudgetStandard,10,,",
        "Ad Group,Active,2,1,,spring,a,,,,",
        "Responsive Search Ad,Active,3,2,,spring,a,,,https://example.com/?utm_source=bing,https://m.example.com/?utm_source=fb",
      ].join("\n"),
      "Mobile Final Url",
    ],
    [
      "the mobile page in Google Ads Editor",
      [
        "Campaign,Ad Group,Networks,Bid Strategy Type,Headline 1,Final URL,Final mobile URL,Status",
        "spring,a,,,Hello,https://example.com/?utm_source=google,https://m.example.com/?utm_source=fb,Enabled",
      ].join("\n"),
      "Final mobile URL",
    ],
    [
      "a card of a Pinterest carousel",
      toCsv([
        {
          "Campaign ID": "1", "Campaign Name": "spring", "Campaign Status": "ACTIVE", "Lifetime Spend Limit": "10",
          "Ad Group ID": "2", "Ad Group Name": "a", "Promoted Pin ID": "3", "Promoted Pin Name": "b",
          "Promoted Pin Status": "ACTIVE", "Promoted Pin URL": "https://example.com/?utm_source=pinterest",
          "Carousel Card 2 Destination URL": "https://example.com/?utm_source=fb",
        },
      ]),
      "Carousel Card 2 Destination URL",
    ],
  ])("%s", async (_, text, header) => {
    const found = (await findings(text)).filter(({ rule }) => rule === "utm/not-allowed");
    expect(found).toMatchObject([{ header, found: "fb" }]);
  });
}); // biome-ignore format: rows as they stand
