import { describe, expect, test } from "vitest";
import { folder, launchgate } from "../cli.ts";
import { rowsOf, tablesOf } from "./read.ts";

async function read(text: string, name = "export.json", chunk?: number) {
  const [table] = await tablesOf(text, name, {}, chunk);
  return rowsOf(table);
}

const cells = async (text: string) => (await read(text)).map((row) => row.cells);

describe("records in an envelope", () => {
  const records = '[{"id":1,"n":"a"},\n{"id":2,"n":"b"}]';
  const table = [
    ["id", "n"],
    ["1", "a"],
    ["2", "b"],
  ];

  test.each<[string, string]>([
    ["Meta", `{"data":${records},"paging":{"cursors":{"after":"x"},"next":"https://x"}}`],
    ["Google search", `{"results":${records},"fieldMask":"campaign.id","requestId":"x"}`],
    [
      "Google searchStream",
      '[{"results":[{"id":1,"n":"a"}],"fieldMask":"x"},{"results":[{"id":2,"n":"b"}],"fieldMask":"x"}]',
    ],
    ["a last page without records", `[{"results":${records},"fieldMask":"x"},{"fieldMask":"x"}]`],
    ["LinkedIn", `{"paging":{"start":0,"links":[]},"elements":${records}}`],
    [
      "TikTok",
      `{"code":0,"message":"OK","request_id":"1","data":{"page_info":{"page":1},"list":${records}}}`,
    ],
    ["Snapchat", `{"request_status":"SUCCESS","request_id":"x","paging":{},"adsquads":${records}}`],
    ["X", `{"request":{"params":{}},"next_cursor":null,"data":${records},"data_type":"campaign"}`],
    ["OData", `{"@odata.context":"x","value":${records}}`],
    ["pages on lines of their own", '{"data":[{"id":1,"n":"a"}]}\n{"data":[{"id":2,"n":"b"}]}\n'],
    ["a key written with an escape", `{"d\\u0061ta":${records}}`],
    ["an account with its campaigns", `{"id":"act_1","name":"x","campaigns":{"data":${records}}}`],
  ])("%s", async (_, text) => {
    // A key that belongs to what stands beside the records may add columns; the records' own are the same.
    const rows = await cells(text);
    expect(rows.map((row) => row.slice(0, 2))).toEqual(table);
    for (let chunk = 1; chunk < 40; chunk += 3)
      expect((await read(text, "a.json", chunk)).map((row) => row.cells)).toEqual(rows);
  });

  test("lines are true", async () => {
    const text =
      '{\r\n  "data": [\r\n    {"id": 1},\r\n    {\r\n      "id": 2\r\n    }\r\n  ],\r\n  "paging": {}\r\n}';
    for (const end of ["\r\n", "\n", "\r"])
      expect(
        (await read(text.replaceAll("\r\n", end))).map(({ line, row, cells: [id] }) => [line, row, id]),
      ).toEqual([
        [0, 0, "id"],
        [3, 1, "1"],
        [4, 2, "2"],
      ]);
  });

  test("what the records belong to comes along, before or after them", async () => {
    const plan = { id: "C1", name: "spring", "x.y": null };
    const items = [{ name: "line 1" }, { name: "line 2", "campaign.name": "own" }];
    const wanted = [
      ["name", "campaign.name", "campaign.id", "campaign.x.y"],
      ["line 1", "spring", "C1", ""],
      ["line 2", "own", "C1", ""],
    ];
    expect(await cells(JSON.stringify({ meta: { version: 3 }, campaign: plan, lineitems: items }))).toEqual(
      wanted,
    );
    expect(await cells(JSON.stringify({ lineitems: items, campaign: plan }))).toEqual(wanted);
  });

  test.each<[string, string, string[][]]>([
    [
      "an ordinary object",
      '{"id":1,"n":"a"}',
      [
        ["id", "n"],
        ["1", "a"],
      ],
    ],
    [
      "a campaign with its ads",
      '[{"id":1,"name":"c","ads":[{"t":"x"},{"t":"y"}]}]',
      [
        ["id", "name", "ads.t"],
        ["1", "c", "x; y"],
      ],
    ],
    [
      "a campaign known by campaign_name",
      '[{"campaign_name":"c","items":[{"t":"x"}]}]',
      [
        ["campaign_name", "items.t"],
        ["c", "x"],
      ],
    ],
    ["a list of texts", '{"data":["x","y"]}', [["data"], ["x; y"]]],
    [
      "two lists",
      '{"campaigns":[{"a":1}],"ads":[{"b":2}]}',
      [
        ["campaigns.a", "ads.b"],
        ["1", "2"],
      ],
    ],
    ["a list deeper down", '{"x":{"data":[{"a":1}]}}', [["x.data.a"], ["1"]]],
  ])("%s is one record", async (_, text, wanted) => expect(await cells(text)).toEqual(wanted));

  test.each<[string, string, RegExp]>([
    [
      "an error among the pages",
      '[{"results":[{"a":1}]},{"error":{"code":400}}]',
      /line 1 begins something else .* "error"/,
    ],
    [
      "a page whose list is none",
      '[{"results":[{"a":1}]},\n{"results":{"a":1}}]',
      /line 2 begins something else .* "results"/,
    ],
    ["a record that is none", '{"data":[{"a":1},\n2]}', /line 2: expected a record in braces, found "2"/],
    ["a trailing comma in the list", '{"data":[{"a":1},]}', /expected a record in braces/],
    ["a missing comma in the list", '{"data":[{"a":1}{"a":2}]}', /a comma is missing between two records/],
    ["garbage beside the list", '{"data":[{"a":1}],\n oops}', /line 2 is not valid JSON/],
    ["garbage right after the list", '{"data":[{"a":1}] 1}', /not valid JSON/],
    ["the list twice", '{"data":[{"a":1}],"data":[{"a":2}]}', /key "data" twice|expected|begins/],
    ["a cut in the list", '{"data":[{"a":1},', /ends before its list is closed/],
    ["a cut after the list", '{"data":[{"a":1}]', /ends before its list is closed/],
    ["a cut in a record", '{"data":[\n{"a":', /middle of the record that starts at line 2/],
  ])("%s is refused", async (_, text, message) => {
    for (const chunk of [1, 1 << 20]) await expect(read(text, "a.json", chunk)).rejects.toThrow(message);
  });
});

describe("JSON that says two things, or nothing", () => {
  test.each<[string, string, RegExp]>([
    ["a key twice", '[{"a":1},\n{"b":\n1,"b":2}]', /line 3 has the key "b" twice/],
    ["a key twice with one value", '{"a":1,"a":1}', /line 1 has the key "a" twice/],
    ["a key twice, once escaped", '{"a":1,"\\u0061":2}', /the key "a" twice/],
    ["a key twice further down", '{"a":{"b":[{"c":1,"c":1}]}}', /the key "c" twice/],
    ["__proto__ twice", '{"__proto__":1,"__proto__":1}', /the key "__proto__" twice/],
    ["a key that is a path too", '{"a.b":1,"a":{"b":2}}', /"a\.b" once as a key and once as a path/],
    ["NaN", '[{"a":1},\n{"a":NaN}]', /line 2 is not valid JSON/],
    ["a trailing comma", '{"a":1,\n}', /line 2 is not valid JSON/],
    ["a comment", '{"a":1, // x\n"b":2}', /line 1 is not valid JSON/],
    ["single quotes", "{'a':1}", /not valid JSON/],
    ["a leading zero", '{"a":01}', /not valid JSON/],
    ["a bare line break in a text", '{"a":"x\ny"}', /not valid JSON/],
    [
      "brackets that do not match",
      '{"a":[1}}',
      /not valid JSON|ends in the middle|goes on|line of its own|expected/,
    ],
    ["deep nesting", `{"data":[{"a":${"[".repeat(70)}`, /nested more than 64/],
    ["a number", "1", /expected a record in braces/],
    ["CSV in a .json", "a,b\n1,2\n", /line 1: expected a record in braces, found "a"/],
  ])("%s is refused with its line", async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  test("keys that mean something to JavaScript are data", async () => {
    expect(await cells('{"__proto__":{"x":1},"constructor":"c","toString":"t","hasOwnProperty":2}')).toEqual([
      ["__proto__.x", "constructor", "toString", "hasOwnProperty"],
      ["1", "c", "t", "2"],
    ]);
  });

  test("numbers keep every digit, in lists and envelopes too", async () => {
    expect(await cells('{"data":[{"ids":[120210000000010001,120210000000010002],"v":-1.10E+2}]}')).toEqual([
      ["ids", "v"],
      ["120210000000010001; 120210000000010002", "-1.10E+2"],
    ]);
  });

  test("a long list is read in batches", async () => {
    const text = JSON.stringify({
      data: Array.from({ length: 1200 }, (_, id) => ({ id, name: `c${id}` })),
      paging: {},
    });
    const rows = await read(text, "a.json", 100);
    expect(rows.length).toBe(1201);
    expect(rows.at(-1)).toEqual({ line: 1, row: 1200, cells: ["1199", "c1199"] });
  });

  test("an answer is checked as its records are", async () => {
    const cwd = folder({
      "a.json": '{"data":[\n{"campaign_name":"spring","daily_budget":0}\n],"paging":{}}',
    });
    const report = JSON.parse(
      (await launchgate(["check", "a.json", "--no-policy", "-f", "json"], { cwd })).stdout,
    );
    expect(report.counts).toMatchObject({ rows: 1, entries: 1 });
    expect(report.findings[0]).toMatchObject({ file: "a.json", line: 2, row: 1 });
  });
});

describe("a page that says more follow", () => {
  const goesOn = async (text: string) => (await tablesOf(text, "export.json"))[0]?.goesOn;
  const list = '[{"id":1}]';

  test.each<[string, string, string | undefined]>([
    ["Meta", `{"data":${list},"paging":{"cursors":{"after":"x"},"next":"https://x"}}`, "paging.next"],
    ["Meta's last", `{"data":${list},"paging":{"cursors":{"after":"x"},"previous":"https://x"}}`, undefined],
    ["Google", `{"results":${list},"nextPageToken":"x"}`, "nextPageToken"],
    ["Google's last", `{"results":${list},"nextPageToken":""}`, undefined],
    ["LinkedIn", `{"elements":${list},"metadata":{"nextPageToken":"x"}}`, "metadata.nextPageToken"],
    [
      "LinkedIn, by links",
      `{"elements":${list},"paging":{"links":[{"rel":"next"},{"rel":"prev"}]}}`,
      "paging.links.rel",
    ],
    [
      "LinkedIn, by count",
      `{"elements":${list},"paging":{"start":0,"count":1,"total":2,"links":[]}}`,
      "paging.total",
    ],
    [
      "LinkedIn's last",
      `{"elements":${list},"paging":{"start":1,"count":1,"total":2,"links":[]}}`,
      undefined,
    ],
    [
      "TikTok",
      `{"data":{"list":${list},"page_info":{"page":1,"total_page":2}}}`,
      "data.page_info.total_page",
    ],
    [
      "TikTok's tenth",
      `{"data":{"list":${list},"page_info":{"page":9,"total_page":10}}}`,
      "data.page_info.total_page",
    ],
    [
      "TikTok's last",
      `{"data":{"list":${list},"page_info":{"page":2,"total_page":2,"total_number":2}}}`,
      undefined,
    ],
    ["Snapchat", `{"campaigns":${list},"paging":{"next_link":"https://x"}}`, "paging.next_link"],
    ["Snapchat's last", `{"campaigns":${list},"paging":{}}`, undefined],
    ["Pinterest", `{"items":${list},"bookmark":"x"}`, "bookmark"],
    ["Pinterest's last", `{"items":${list},"bookmark":null}`, undefined],
    ["X", `{"data":${list},"next_cursor":"x"}`, "next_cursor"],
    ["X's last", `{"data":${list},"next_cursor":null}`, undefined],
    ["OData", `{"value":${list},"@odata.nextLink":"https://x"}`, "@odata.nextLink"],
    [
      "a list within a record",
      '[{"id":1,"ads":{"data":[{"id":2}],"paging":{"next":"https://x"}}},{"id":3}]',
      "ads.paging.next",
    ],
    ["both of two pages", `{"results":${list},"nextPageToken":"x"}\n{"results":${list}}`, undefined],
    [
      "two pages of three",
      `{"results":${list},"nextPageToken":"x"}\n{"results":${list},"nextPageToken":"y"}`,
      "nextPageToken",
    ],
    ["records alone", '[{"id":1,"next_page_token":"x"}]', undefined],
  ])("%s", async (_, text, expected) => expect(await goesOn(text)).toBe(expected));

  test("holds the report, and names the key", async () => {
    const cwd = folder({
      "a.json": '{"data":[{"campaign_name":"spring","daily_budget":5}],"paging":{"next":"https://x"}}',
    });
    const { stdout, code } = await launchgate(["check", "a.json", "--no-policy"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("paging.next");
    expect(stdout).toContain("file/missing-pages");
  });
});
