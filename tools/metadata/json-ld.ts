// The page's JSON-LD, held against the vocabulary of schema.org: `cargo xtask test metadata` fills the slots and has
// the compiler check the types.

import type { Dataset, WithContext } from "[[schema-dts]]";

export const described: WithContext<Dataset> = [[json-ld]];

// What has to be refused; the compiler complains where it is not.

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
