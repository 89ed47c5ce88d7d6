import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type LaunchOptions } from "playwright-core";
import { commandOf } from "./run-command.ts";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where installers put Chrome on systems that do not put it on the path. */
const USUAL_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** No sandbox, so that it starts as root in a container; the rest keeps it from calling home. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const HOW_TO_INSTALL =
  "The browser tests need Chromium or Chrome, found none and could not install one: install the package chromium " +
  "(or Google Chrome), or set CHROME_PATH to a browser, and run the command again.";

const DOWNLOAD_LIMIT_MS = 5 * 60_000;

export function launchOptions(executablePath: string): LaunchOptions {
  return { executablePath, args: FLAGS };
}

/** The first browser there is, or null. */
function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const chosen = env["CHROME_PATH"];
  if (chosen) {
    if (!isProgram(chosen)) throw new Error(`CHROME_PATH is "${chosen}", which is not a program: correct or unset it.`);
    return chosen;
  }
  const onPath = (env["PATH"] ?? "").split(delimiter).flatMap((folder) => COMMANDS.map((name) => join(folder, name)));
  return (
    [...onPath, ...USUAL_PLACES, chromium.executablePath()].find((file) => isProgram(file) && starts(file)) ?? null
  );
}

/** Finds a browser, or installs one: Playwright's own, else the system's package. */
export function ensureBrowser(): string {
  const found = findBrowser() ?? afterDownload() ?? afterSystemInstall();
  if (found === null) throw new Error(HOW_TO_INSTALL);
  return found;
}

function afterDownload(): string | null {
  console.log("No browser found: trying Playwright's own Chromium…");
  const command = [commandOf("playwright-core"), "install", "chromium"];
  spawnSync(process.execPath, command, { stdio: "ignore", timeout: DOWNLOAD_LIMIT_MS });
  return findBrowser();
}

function afterSystemInstall(): string | null {
  if (!existsSync("/usr/bin/apt-get")) return null;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  console.log("Trying the system's package: apt-get install chromium…");
  for (const step of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const [program = "", ...args] = [...asRoot, "apt-get", ...step];
    const { status, stderr } = spawnSync(program, args, {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
    });
    if (status !== 0) console.log(`apt-get ${step[0]} failed. ${stderr ?? ""}`.trim());
  }
  return findBrowser();
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Tells a working browser from one whose libraries are missing. Only on Linux: elsewhere the question opens a window. */
function starts(file: string): boolean {
  return process.platform !== "linux" || spawnSync(file, ["--version"], { stdio: "ignore" }).status === 0;
}
