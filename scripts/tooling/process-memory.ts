import { readFileSync, readdirSync } from "node:fs";

/** How often to look. A peak shorter than this can be missed. */
const INTERVAL_MS = 25;

/**
 * Watches a process and all it starts. The sum over them is what a machine
 * must have free, so it is taken rather than the largest of them.
 *
 * @returns a function that stops watching and gives the peak in bytes, or null where the system does not tell (only Linux does)
 */
export function watchMemory(pid: number): () => number | null {
  let peak = 0;
  const look = () => (peak = Math.max(peak, memoryOfTree(pid)));
  const timer = setInterval(look, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    return peak === 0 ? null : peak;
  };
}

function memoryOfTree(root: number): number {
  const all = processes();
  const childrenOf = Map.groupBy(all, (process) => process.parent);
  const sizeFrom = (pid: number): number =>
    (childrenOf.get(pid) ?? []).reduce((sum, child) => sum + child.bytes + sizeFrom(child.pid), 0);
  return (all.find((process) => process.pid === root)?.bytes ?? 0) + sizeFrom(root);
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly bytes: number;
}

function processes(): Process[] {
  try {
    return readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? (processAt(Number(name)) ?? []) : []));
  } catch {
    return []; // not Linux
  }
}

/** Null for a process that ended between the listing and the reading. */
function processAt(pid: number): Process | null {
  try {
    return parseStatus(pid, readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return null;
  }
}

/** Reads the two lines of /proc/…/status that matter here; a process without memory of its own has only the first. */
export function parseStatus(pid: number, status: string): Process {
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
  return { pid, parent: field("PPid"), bytes: field("VmRSS") * 1024 };
}
