/** The end of the starter: what the policy must say of a few rows. */
export const starterTests = `# Rows as exports have them, and all that must be found in them, by rule. launchgate policy test runs these, and those
# in launchgate.test.yaml beside this file. What a row has no column for is not asked.
tests:
  - test: a campaign as it should be
    row:
      campaign: us_atlas_leads_2026q4
      platform: meta
      url: https://www.example.com/?utm_source=facebook&utm_medium=paid_social&utm_campaign=us_atlas_leads_2026q4
    finds: []
  - test: staff are never reached
    row:
      campaign: us_atlas_leads_2026q4
      platform: meta
      audiences: Employees EMEA
      excluded audiences: Existing customers
    finds:
      - audience/denied
    verdict: blocked
`;
