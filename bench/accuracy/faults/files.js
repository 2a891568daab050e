import { fault, typo } from "./fault.js";

const solo = true;
const sheets = ["generic", "json"];

export const files = [
  fault("file/damaged-id", { on: ["generic"], whole: true }, (campaign, { random }) => {
    campaign.id = `1.${random.digits(5)}E+17`;
    return campaign.id;
  }),
  fault("file/doubled-column", { solo, on: ["generic"] }, (_, context) => {
    const [known, also] = context.random.pick([
      ["Landing page", "Final URL"],
      ["End date", "Stop date"],
      ["Currency", "Currency code"],
    ]);
    context.onTables.push(([table]) => {
      table.header.push(also);
      for (const { cells } of table.rows) cells[also] = cells[known];
      table.rows[0].cells[also] = also === "Final URL" ? "https://www.example.com/other" : "";
      return [{ rule: "file/doubled-column", found: also }];
    });
    return [];
  }),
  fault("file/missing-pages", { solo, on: ["json"] }, (_, context) => {
    context.onTables.push(([table]) => {
      const paging = { next: "https://ads.example.com/v1/campaigns?after=MTAx" };
      table.records = { data: table.records, paging };
      return [{ rule: "file/missing-pages", found: "paging.next" }];
    });
    return [];
  }),
  fault("file/no-campaign", { solo, on: sheets }, (campaign, context) => {
    context.onTables.push(([table]) => {
      const row = table.rows.find(
        (each) => each.campaign === campaign && each.ad !== campaign.groups[0].ads[0],
      );
      for (const name of ["Campaign", "Campaign ID"]) if (row) row.cells[name] = "";
      return row ? [{ rule: "file/no-campaign" }] : [];
    });
    return [];
  }),
  fault("file/not-checkable", { solo, under: ["strict"], on: ["generic"] }, (_, context) => {
    const [column, ...families] = context.random.pick([
      ["Countries", "region", "name"],
      ["Excluded audiences", "audience"],
      ["End date", "budget"],
      ["Account ID", "account", "budget"],
    ]);
    context.onTables.push(([table]) => {
      table.header = table.header.filter((name) => name !== column);
      return families.map((family) => ({ rule: "file/not-checkable", found: `${family}/` }));
    });
    return [];
  }),
  fault(
    "file/ragged-row",
    { whole: true, on: ["generic", "meta-bulk", "tiktok-bulk"] },
    (campaign, context) => {
      const ads = campaign.groups[0].ads;
      if (ads.length < 2) return undefined;
      context.onTables.push(([table]) => {
        const row = table.rows.find((each) => each.ad === ads[1]);
        const cells = table.header.map((name) =>
          /[\t\n,;"]/.test(row.cells[name] ?? "") ? "x" : (row.cells[name] ?? ""),
        );
        cells.splice(context.random.int(2, 8), 0, "500");
        table.raw ??= new Map();
        table.raw.set(row, cells.join(table.delimiter ?? ","));
        return [{ rule: "file/ragged-row", found: `${cells.length} cells` }];
      });
      return [];
    },
  ),
  fault("file/repeated-entry", { solo, on: ["generic", "meta-bulk"] }, (campaign, context) => {
    context.onTables.push((tables) => {
      const [table] = tables;
      const rows = table.rows.filter((each) => each.campaign === campaign);
      tables.push({ ...table, name: "older.csv", rows });
      return [{ rule: "file/repeated-entry", found: "older.csv" }];
    });
    return [];
  }),
  fault("file/unknown-platform", { on: sheets, under: ["plain"], whole: true }, (campaign, { random }) => {
    const names = {
      meta: "facebook",
      "google-ads": "AdWords",
      "microsoft-ads": "Microsoft",
      linkedin: "LinkedIn",
      tiktok: "TikTok",
    };
    campaign.label = typo(names[campaign.platform], random);
    return campaign.label;
  }),
];
