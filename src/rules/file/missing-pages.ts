import { defineReadingRule } from "../define.ts";

const next = "https://graph.facebook.com/v23.0/act_1/campaigns?after=MTAx";

export const missingPages = defineReadingRule({
  id: "file/missing-pages",
  summary: "An answer of an interface says that more pages follow, and they are not there.",
  why: "The campaigns on the later pages launch with the others, and nobody has looked at them.",
  mend: "Ask the interface for the pages that follow, until an answer names no next one, and put all of them into one file, one after the other; or ask for more records to a page.",
  severity: "hold",
  examples: [
    {
      text: `{"data":[{"campaign_name":"spring"}],"paging":{"next":"${next}"}}`,
      finds: [
        {
          found: "paging.next",
          expected: "every page, one after the other in one file, or an answer with more records to a page",
        },
      ],
    },
    {
      text: '{"data":{"list":[{"campaign_name":"spring"}],"page_info":{"page":1,"total_page":3}}}',
      finds: [{ found: "data.page_info.total_page" }],
    },
    { text: '{"data":[{"campaign_name":"spring"}],"paging":{"cursors":{"after":"MTAx"}}}', finds: [] },
    {
      text: `{"data":[{"campaign_name":"spring"}],"paging":{"next":"${next}"}}\n{"data":[{"campaign_name":"summer"}],"paging":{}}`,
      finds: [],
    },
  ],
});
