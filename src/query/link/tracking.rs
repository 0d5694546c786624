//! Tracking parameters: keys that other services add to links. They do not affect what the page shows.

/// The prefixes of tracking parameters.
const PREFIXES: [&str; 8] = ["utm_", "mtm_", "pk_", "hsa_", "__hs", "_hs", "at_", "wt_"];

/// The tracking parameters of search engines, social networks, mail programs and chat programs.
const KEYS: [&str; 30] = [
    "_ga",
    "_gl",
    "dclid",
    "ef_id",
    "epik",
    "fb_action_ids",
    "fb_source",
    "fbclid",
    "from",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "igsh",
    "igshid",
    "isappinstalled",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "msclkid",
    "nsukey",
    "rdt_cid",
    "ref_src",
    "ref_url",
    "s_cid",
    "ttclid",
    "twclid",
    "wbraid",
    "yclid",
];

/// Whether a key is a tracking parameter. No key of this site may ever be one.
pub(super) fn is_tracking_parameter(key: &str) -> bool {
    KEYS.contains(&key) || PREFIXES.iter().any(|prefix| key.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::{super::key::Key, is_tracking_parameter};

    #[test]
    fn tracking_parameters_are_known_and_our_keys_are_none() {
        assert!(["utm_source", "fbclid", "gclid", "isappinstalled"].into_iter().all(is_tracking_parameter));
        assert!(!Key::ALL.into_iter().any(|key| is_tracking_parameter(key.name())));
        assert!(!["utm", "data", "", "compare"].into_iter().any(is_tracking_parameter));
    }
}
