import { linkFault, setParam } from "./fault.js";

/** Where something is added to the page in a cell of its own. */
const withAdded = ["generic", "json", "meta-bulk", "google-ads-editor", "microsoft-bulk"];

/** As it stands in the one cell of the page. */
function onPage(ad) {
  ad.isOnPage = true;
  return ad.page.includes("?") ? "&" : "?";
}

/** Joins the parameters by something else, at one place. */
function joinedBy(ad, joint, random) {
  const params = ad.query.split("&");
  const at = random.int(1, Math.min(2, params.length - 1));
  ad.query = params.slice(0, at).join("&") + joint + params.slice(at).join("&");
}

function atHost(ad, host) {
  ad.page = ad.page.replace(/(?<=:\/\/)[^/]+/, host);
}

export const url = [
  linkFault("url/insecure", {}, (ad) => {
    ad.page = ad.page.replace("https:", "http:");
    return "http://";
  }),
  linkFault("url/broken", {}, (ad, { random }) => {
    ad.page = random.pick([
      "www.example.com/atlas",
      "https:/www.example.com",
      "htps//www.example.com/a",
      "tbd",
    ]);
    return ad.page;
  }),
  linkFault("url/broken-encoding", {}, (ad, { random }) => {
    if (random.chance(0.5)) setParam(ad, "utm_term", "50%_off");
    else ad.page = "https://www.example.com/100%/atlas";
    return "%";
  }),
  linkFault("url/click-id", {}, (ad, { random }) => {
    const id = random.pick([
      "gclid=Cj0KCQiA7bucBhCeARIsAIOwr",
      "fbclid=IwAR0x9kQm3",
      "msclkid=4f1a7d",
      "ttclid=E.C.P.abc",
    ]);
    ad.query = random.pick([`${id}&${ad.query}`, `${ad.query}&${id}`]);
    return id;
  }),
  linkFault("url/double-encoded", {}, (ad) => {
    setParam(ad, "utm_term", "spring%2520sale");
    return "spring%2520sale";
  }),
  linkFault("url/escaped", {}, (ad) => {
    ad.query = ad.query.replaceAll("&", "&amp;");
    return "&amp;";
  }),
  linkFault("url/host-not-allowed", { under: ["strict"] }, (ad, { random }) => {
    const host = random.pick([
      "www.exmple.com",
      "example.com.evil.test",
      "evil-example.com",
      "brandshop.test",
    ]);
    atHost(ad, host);
    return host;
  }),
  linkFault("url/invisible-character", {}, (ad, { random }) => {
    setParam(ad, "utm_term", random.pick(["blue\u200bshoes", "shoes\ufeff", "”shoes”"]));
    return "shoes";
  }),
  linkFault("url/leading-separator", { on: withAdded }, (ad, { random }) => {
    ad.isOnPage = false;
    ad.query = random.pick(["?", "&"]) + ad.query;
    return "utm_source=";
  }),
  linkFault("url/missing", {}, (ad) => {
    ad.landing = "";
    return "nothing";
  }),
  linkFault("url/missing-separator", {}, (ad, { random }) => {
    if (ad.page.includes("?") || random.chance(0.5)) joinedBy(ad, "", random);
    else {
      onPage(ad);
      ad.landing = `${ad.page}&${ad.query}`;
    }
    return "utm_";
  }),
  linkFault("url/personal-data", {}, (ad, { random }) => {
    ad.query += random.pick(["&email=lena@example.com", "&ref=jane.doe%40example.org", "&firstname=Lena"]);
    return "…";
  }),
  linkFault("url/private-host", {}, (ad, { random, under }) => {
    const host = random.pick(["localhost", "192.168.1.20", "shop.intranet.local"]);
    ad.page = random.pick([`http://${host}:3000/atlas`, `https://${host}/atlas`]);
    return [{ rule: under === "strict" ? "url/host-not-allowed" : "url/private-host", found: host }];
  }),
  linkFault("url/query-after-fragment", {}, (ad, { random }) => {
    ad.landing = `${ad.page}${random.pick(["#top?", "#/offer?", "#", "#buy&"])}${ad.query}`;
    ad.isOnPage = true;
    return "#";
  }),
  linkFault("url/second-question-mark", {}, (ad, { random }) => {
    if (random.chance(0.5)) joinedBy(ad, "?", random);
    else ad.landing = `${ad.page}?size=4?${ad.query}`;
    ad.isOnPage = true;
    return "?utm_";
  }),
  linkFault("url/staging-host", {}, (ad, { random }) => {
    const host = random.pick(["staging.example.com", "dev.example.com", "www-uat.example.com"]);
    atHost(ad, host);
    return host;
  }),
  linkFault("url/stray-separator", {}, (ad, { random }) => {
    const joint = onPage(ad);
    if (random.chance(0.5)) ad.landing = `${ad.page}${joint}&${ad.query}`;
    else joinedBy(ad, "&&", random);
    return "&";
  }),
  linkFault("url/stray-space", { on: withAdded }, (ad, { random }) => {
    ad.isOnPage = false;
    joinedBy(ad, random.pick(["& ", " &", "&\n"]), random);
    return "&";
  }),
  linkFault(
    "url/template-after-query",
    { on: ["generic", "json", "google-ads-editor", "microsoft-bulk"] },
    (ad, _, { platform }) => {
      if (platform !== "google-ads" && platform !== "microsoft-ads") return undefined;
      ad.page = "https://www.example.com/atlas?size=4";
      ad.template = "{lpurl}?device={device}";
      return "{lpurl}?";
    },
  ),
  linkFault("url/too-long", {}, (ad, { random }) => {
    ad.query += `&filter=${random.pick(["a%2C", "blue-shoes-", "q"]).repeat(2048)}`.slice(0, 2048);
    return "characters";
  }),
  linkFault("url/wrong-separator", {}, (ad, { random }) => {
    joinedBy(ad, random.pick([";", ",", "|"]), random);
    return "utm_";
  }),
  linkFault("url/wrong-separator", {}, (ad) => {
    ad.query = ad.query.replace("&utm_medium=", "%26utm_medium%3D");
    return "%26utm_medium%3D";
  }),
];
