//! Tracking parameters: keys that other services add to links. They do not affect what the page shows.

/// The prefixes of tracking parameters, with a space between them. One text is smaller than a list of texts.
const PREFIXES: &str = "utm_ mtm_ pk_ hsa_ __hs _hs at_ wt_ fb gad_ gcl igsh mc_ ref_ share tt vd_ wxshare xsec_";

/// The other tracking parameters of search engines, social networks, mail programs and chat programs.
const KEYS: &str = "_ga _gl bsource chksm dclid ef_id epik from gbraid isappinstalled ivk_sa li_fat_id mkt_tok \
                    mpshare msclkid nsukey rdt_cid s_cid scene scm si spm srcid twclid unique_k wbraid wfr xhsshare \
                    yclid";

/// Whether a key is a tracking parameter. No key of this site may ever be one.
pub(super) fn is_tracking_parameter(key: &str) -> bool {
    let key = key.as_bytes();
    words(KEYS).any(|known| known == key) || words(PREFIXES).any(|prefix| key.starts_with(prefix))
}

fn words(text: &str) -> impl Iterator<Item = &[u8]> {
    text.as_bytes().split(|&byte| byte == b' ')
}

#[cfg(test)]
mod tests {
    use super::{super::key::Key, is_tracking_parameter};

    #[test]
    fn tracking_parameters_are_known_and_our_keys_are_none() {
        assert!(
            [
                "utm_source",
                "fbclid",
                "fb_source",
                "gclid",
                "gclsrc",
                "igshid",
                "mc_eid",
                "ref_src",
                "ttclid",
                "isappinstalled"
            ]
            .into_iter()
            .all(is_tracking_parameter)
        );
        let of_chinese_programs = [
            "spm",
            "share_token",
            "si",
            "vd_source",
            "share_source",
            "xhsshare",
            "wxshare_count",
            "scene",
            "chksm",
            "mpshare",
            "srcid",
            "ivk_sa",
            "wfr",
            "tt_from",
            "sharer_shareinfo",
            "xsec_token",
            "from",
            "nsukey",
        ];
        assert!(of_chinese_programs.into_iter().all(is_tracking_parameter));
        assert!(!Key::ALL.into_iter().any(|key| is_tracking_parameter(key.name())));
        assert!(!["utm", "data", "", "compare", "scenes", "spm si"].into_iter().any(is_tracking_parameter));
    }
}
