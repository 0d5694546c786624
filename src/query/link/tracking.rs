//! Noise: keys that others add to links to follow readers; they say nothing about what to show.

/// The beginnings of such keys.
const PREFIXES: [&str; 8] = ["utm_", "mtm_", "pk_", "hsa_", "__hs", "_hs", "at_", "wt_"];

/// Such keys, of search engines, social networks, mail programs and chat programs.
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

/// Whether a key is one that others add. No key of ours ever may be.
pub(super) fn is_noise(key: &str) -> bool {
    KEYS.contains(&key) || PREFIXES.iter().any(|prefix| key.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::{super::key::Key, is_noise};

    #[test]
    fn trackers_are_noise_and_our_keys_are_not() {
        assert!(["utm_source", "fbclid", "gclid", "isappinstalled"].into_iter().all(is_noise));
        assert!(!Key::ALL.into_iter().any(|key| is_noise(key.name())));
        assert!(!["utm", "data", "", "compare"].into_iter().any(is_noise));
    }
}
