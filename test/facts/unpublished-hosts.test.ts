import { describe, expect, test } from "vitest";
import { isPrivateHost, isStagingHost } from "../../src/facts/unpublished-hosts.ts";

describe("a host that nobody outside reaches", () => {
  test.each([
    "localhost",
    "127.0.0.1",
    "10.0.0.7",
    "172.16.0.1",
    "172.31.255.1",
    "192.168.0.1",
    "169.254.1.1",
    "[::1]",
    "[fd00::1]",
    "shop.local",
    "shop.internal",
  ])("%s", (host) => expect(isPrivateHost(host)).toBe(true));

  test.each([
    "example.com",
    "172.15.0.1",
    "172.32.0.1",
    "11.0.0.1",
    "local.example.com",
    "localhost.example.com",
    "[2001:db8::1]",
  ])("not %s", (host) => expect(isPrivateHost(host)).toBe(false));
});

describe("a host for drafts and tests", () => {
  test.each([
    "staging.example.com",
    "stg2.example.com",
    "a.dev.example.com",
    "shop-dev.example.com",
    "staging-shop.example.co.uk",
    "x.ngrok-free.app",
  ])("%s", (host) => expect(isStagingHost(host)).toBe(true));

  test.each([
    "staging.com",
    "dev.co.uk",
    "device.example.com",
    "latest.example.com",
    "dev-blog.example.com",
    "vercel.app",
    "test-drive.example.com",
    "contest.example.com",
  ])("not %s", (host) => expect(isStagingHost(host)).toBe(false));
});
