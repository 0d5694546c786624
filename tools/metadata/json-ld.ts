// Checks the JSON-LD of the pages against the types of schema.org. `cargo xtask test metadata` fills the slots and runs the
// TypeScript compiler.

import type { Dataset, WebPage, WithContext } from "[[schema-dts]]";

// A line for each page.
export const datasets: WithContext<Dataset>[] = [
[[datasets]]
];
export const pages: WithContext<WebPage>[] = [
[[pages]]
];

// Invalid data. The compiler reports an error if it accepts one of these.

export const unknownProperty: WithContext<Dataset> = {
  "@context": "https://schema.org",
  "@type": "Dataset",
  // @ts-expect-error
  "titel": "Figures",
};

export const wrongType: WithContext<Dataset> = {
  "@context": "https://schema.org",
  "@type": "Dataset",
  // @ts-expect-error
  "name": 27,
};

export const unknownPropertyFurtherIn: WithContext<Dataset> = {
  "@context": "https://schema.org",
  "@type": "Dataset",
  // @ts-expect-error
  "distribution": [{ "@type": "DataDownload", "contentAddress": "data/figures.csv" }],
};

export const wrongTypeFurtherIn: WithContext<Dataset> = {
  "@context": "https://schema.org",
  "@type": "Dataset",
  // @ts-expect-error
  "variableMeasured": [{ "@type": "PropertyValue", "maxValue": "many" }],
};

export const wrongTypeInPage: WithContext<WebPage> = {
  "@context": "https://schema.org",
  "@type": "WebPage",
  // @ts-expect-error
  "mainEntity": { "@type": "PropertyValue", "minValue": "few" },
};
