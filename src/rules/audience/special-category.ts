import { defineRule, noOptions } from "../define.ts";

const meta = { Campaign: "spring", Platform: "Meta", "Special Ad Categories": "HOUSING" };

/**
 * Source: Meta, Marketing API, Special Ad Category (developers.facebook.com, audiences/special-ad-category): ages are
 * 18 to 65 and over, places may not be excluded, and lookalikes are not available.
 */
export const specialCategory = defineRule({
  id: "audience/special-category",
  summary: "A Meta campaign of a special ad category is targeted in a way that such a campaign may not be.",
  why: "Ads for housing, jobs and credit may not choose people by age or leave out a neighbourhood: Meta rejects the ad set, and where it does not, a regulator may ask.",
  severity: "hold",
  reads: ["platform", "categories?", "ageMin?", "regions.excluded?", "audiences.included?"],
  policy: [],
  options: noOptions,
  *check({ platform, categories = [], ageMin, ...fields }) {
    // Ads on politics and issues have rules of another kind.
    const [category] = categories.filter((each) => each !== "ISSUES_ELECTIONS_POLITICS");
    if (platform !== "meta" || category === undefined) return;
    if (ageMin !== undefined && ageMin > 18)
      yield {
        at: "ageMin",
        message: `a campaign of the category ${category} may not choose by age`,
        found: String(ageMin),
        expected: "18",
      };
    for (const { text } of fields["regions.excluded"] ?? [])
      yield {
        at: "regions.excluded",
        message: `a campaign of the category ${category} may not exclude places`,
        found: text,
        expected: "no excluded region",
      };
    for (const { name } of fields["audiences.included"] ?? [])
      if (/\b(lookalike|look-alike)\b/i.test(name))
        yield {
          at: "audiences.included",
          message: `a campaign of the category ${category} may not target lookalikes`,
          found: name,
          expected: "another audience",
        };
  },
  examples: [
    {
      rows: [{ ...meta, "Age Min": "25", Audiences: "Lookalike (US, 1%) buyers; Tenants" }],
      finds: [{ found: "25", expected: "18" }, { found: "Lookalike (US, 1%) buyers" }],
    },
    {
      rows: [{ ...meta, "Special Ad Categories": "Employment", "Excluded regions": "Ohio" }],
      finds: [{ found: "Ohio", expected: "no excluded region" }],
    },
    { rows: [{ ...meta, "Age Min": "18", "Excluded regions": "", Audiences: "Tenants" }], finds: [] },
    { rows: [{ ...meta, "Special Ad Categories": "NONE", "Age Min": "25" }], finds: [] },
    { rows: [{ ...meta, "Special Ad Categories": "", "Age Min": "25" }], finds: [] },
    { rows: [{ ...meta, Platform: "TikTok", "Age Min": "25" }], finds: [] },
    { rows: [{ Campaign: "spring", Platform: "Meta", "Age Min": "25" }], finds: [] },
  ],
});
