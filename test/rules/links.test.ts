import { describe, expect, test } from "vitest";
import { runText, toCsv } from "../run.ts";

const tagged = "utm_source=a&utm_medium=cpc&utm_campaign=spring";
const page = `https://example.com/?${tagged}`;

async function rulesOf(cells: Readonly<Record<string, string>>, policy?: string): Promise<string[]> {
  const { findings } = await runText(policy, toCsv([{ Campaign: "spring", ...cells }]));
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

describe("links that are as they should be", () => {
  test.each([
    `${page}#/shop?size=4`,
    `${page}#!/shop/4&a=b`,
    `${page}#:~:text=utm_source`,
    `https://bücher.example/größe/?${tagged}`,
    `https://xn--bcher-kva.example/?${tagged}`,
    `https://example.com/a;v=1/b,c/d|e?${tagged}&ids=1;2,3|4`,
    `https://example.com/cp/cpc?cp=1&${tagged}`,
    `${page}&utm_term=red%20shoes+blue%2Cgreen%26white`,
    `${page}&X-Amz-Credential=AKIA%2F2026%2Fs3&X-Amz-Signature=9f8e%3D%3D&Expires=1`,
    `${page}&sv=2026-01-01&sig=a%2Bb%2Fc%253D`,
    `${page}&next=https%3A%2F%2Fa.example%2F%3Fq%3Da%2520b%26utm_source%3Dc`,
    `${page}&next=https://a.example/?utm_source=b`,
    `${page}&next=/shop?size=4`,
    `${page}&q=what?`,
    `${page}&data=eyJhIjoxfQ==&token=ey.a_b-c`,
    `${page}&filter[size]=4&filter[]=a&empty=&flag`,
    `https://example.com/@brand/utm_source/index.php?${tagged}`,
    `https://example.com:443/?${tagged}`,
    `https://test-drive.example.com/?${tagged}`,
    `https://dev.to/?${tagged}`,
    "https://example.com/{ignore}?utm_source=google&utm_medium=cpc&utm_campaign={campaignid}&k={keyword:a&b?c=d;e}",
    `${page}&m={ifmobile:utm_content=m;x=1}{ifnotmobile:d}`,
    `${page}&gclid={gclid}`,
  ])("%s", async (link) => expect(await rulesOf({ "Landing page": link })).toEqual([]));

  test.each([
    ["Google Ads", "Tracking template", `{lpurl}?${tagged.replace("=a", "=google")}&id={_promo}`],
    ["Google Ads", "Tracking template", "https://track.example.com/c?to={escapedlpurl}&id={campaignid}"],
    ["Google Ads", "Final URL suffix", "utm_source=google&utm_medium=cpc&utm_campaign={campaignid}"],
    ["Meta", "URL tags", "utm_source=facebook&utm_medium=paid_social&utm_campaign={{campaign.name}}"],
    ["TikTok", "URL tags", "utm_source=tiktok&utm_medium=paid&utm_campaign=__CAMPAIGN_NAME____CID__"],
    ["LinkedIn", "URL tags", "utm_source=linkedin&utm_medium=paid&utm_campaign={{CAMPAIGN_GROUP_NAME}}"],
  ])("%s, %s: %s", async (platform, header, text) => {
    const cells = { Platform: platform, "Landing page": "https://example.com/", [header]: text };
    expect(await rulesOf(cells)).toEqual([]);
  });
});

describe("one fault is said once", () => {
  const policy =
    "landing: { hosts: ['*.example.com', example.com] }\nutm:\n  required: [source, medium, campaign]\n  medium: [cpc]";
  test.each([
    ["url/second-question-mark", "https://example.com/?x=1?utm_source=a&utm_medium=cpc&utm_campaign=b"],
    ["url/wrong-separator", "https://example.com/?utm_source=a;utm_medium=cpc;utm_campaign=b"],
    ["url/wrong-separator", "https://example.com/?utm_source=a%26utm_medium%3Dcpc%26utm_campaign=b"],
    ["url/missing-separator", "https://example.com/?utm_source=autm_medium=cpc&utm_campaign=b"],
    ["url/missing-separator", "https://example.com/shop&utm_source=a&utm_medium=cpc&utm_campaign=b"],
    ["url/escaped", "https://example.com/?utm_source=a&amp;utm_medium=cpc&amp;utm_campaign=b"],
    ["url/query-after-fragment", "https://example.com/#x?utm_source=a&utm_medium=cpc&utm_campaign=b"],
    ["url/click-id", `${page}&fbclid=IwAR0`],
    ["url/staging-host", `https://staging.example.com/?${tagged}`],
    ["url/double-encoded", "https://example.com/?utm_source=a&utm_medium=c%2570c&utm_campaign=b"],
    ["url/broken-encoding", "https://example.com/?utm_source=a&utm_medium=cpc%&utm_campaign=b"],
    ["url/invisible-character", "https://example.com/?utm_source=a&utm_medium=c\u200bpc&utm_campaign=b"],
    ["url/broken", `https://example.com/a b?${tagged}`],
    ["macro/unbalanced", "https://example.com/?utm_source=a&utm_medium={{medium}&utm_campaign=b"],
    ["macro/unfilled", "https://example.com/?utm_source=a&utm_medium=[medium]&utm_campaign=b"],
  ])("%s: %s", async (rule, link) => expect(await rulesOf({ "Landing page": link }, policy)).toEqual([rule]));
});
