/** The words of the masthead, in order. Only what exists is listed. */
export const sections = [
  { id: "places", label: "Places", href: "/places/" },
  { id: "indicators", label: "Indicators", href: "/indicators/" },
  { id: "compare", label: "Compare", href: "/compare/" },
  { id: "spending", label: "Spending", href: "/spending/" },
  { id: "deprivation", label: "Deprivation", href: "/deprivation/" },
  { id: "data", label: "Data", href: "/data/" },
  { id: "methods", label: "Methods", href: "/methods/" },
  { id: "about", label: "About", href: "/about/" },
] as const;

export type SectionId = (typeof sections)[number]["id"];
