/**
 * Hosts that only the maker of a page reaches. Sources: RFC 1918, RFC 3927, RFC 4193 and RFC 6762 (private addresses,
 * .local), RFC 6761 (localhost), ICANN's reservation of .internal.
 */
const privateHosts =
  /^(?:localhost|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2}|0\.0\.0\.0|\[::1?\]|\[f[cd][0-9a-f]{2}:.*\]|\[fe80:.*\]|.*\.(?:localhost|local|internal|lan|home\.arpa))$/;

/** Where makers show a page before it is published. Source: the services' own pages on preview links and tunnels. */
const previewServices =
  /\.(?:vercel\.app|netlify\.app|pages\.dev|ngrok\.io|ngrok\.app|ngrok-free\.(?:app|dev)|trycloudflare\.com|loca\.lt|shopifypreview\.com|app\.github\.dev|webflow\.io)$/;

/** What companies call the host before the public one. Source: public campaign files. */
const stagingLabel =
  /^(?:staging|stage|stg|preprod|pre-prod|preview|sandbox|uat|qa|dev|develop|test)\d*$|^(?:staging|stg|preprod|uat)\d*-|-(?:staging|stage|stg|preprod|uat|qa|dev)\d*$/;

/** `example.co.uk`: the company's own name is the third label from the end. */
const doubleEnding = /\.(?:co|com|net|org|gov|ac|edu|or|ne)\.[a-z]{2}$/;

export function isPrivateHost(host: string): boolean {
  return privateHosts.test(host);
}

export function isStagingHost(host: string): boolean {
  const labels = host.split(".").slice(0, doubleEnding.test(host) ? -3 : -2);
  return previewServices.test(host) || labels.some((label) => stagingLabel.test(label));
}
