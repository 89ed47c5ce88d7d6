import { fileURLToPath } from "node:url";

/** The root of the project, with a closing slash. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Where the built site is. */
export const DIST = `${ROOT}dist`;
