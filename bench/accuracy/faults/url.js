import { linkFault } from "./fault.js";

export const url = [
  linkFault("url/insecure", {}, (ad) => {
    ad.page = ad.page.replace("https:", "http:");
    return "http://";
  }),
  linkFault("url/broken", {}, (ad, { random }) => {
    ad.page = random.pick([
      "www.example.com/atlas",
      "https:/www.example.com",
      "htps//www.example.com/atlas",
      "tbd",
    ]);
    return ad.page;
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
  linkFault("url/personal-data", {}, (ad, { random }) => {
    ad.query += random.pick(["&email=lena@example.com", "&ref=jane.doe%40example.org", "&firstname=Lena"]);
    return "…";
  }),
];
