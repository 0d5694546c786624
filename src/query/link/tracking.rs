//! Tracking parameters: keys that other services add to links. They do not affect what the page shows.

/// The prefixes of tracking parameters, with a space between them.
const PREFIXES: &str = "utm_ mtm_ pk_ hsa_ __hs _hs at_ wt_ share xsec_";

/// The tracking parameters of search engines, social networks, mail programs and chat programs, with a space between
/// them. One text is smaller than a list of texts.
const KEYS: &str = "_ga _gl bd_vid bsource chksm clicktime dclid ef_id enterid epik fb_action_ids fb_source fbclid from gad_source \
                    gbraid gclid gclsrc igsh igshid isappinstalled ivk_sa li_fat_id mc_cid mc_eid mkt_tok mpshare msclkid nsukey \
                    qz_gdt rdt_cid ref_src ref_url s_cid scene scm si spm srcid subscene sudaref tt_from ttclid twclid unique_k \
                    vd_source wbraid wfr wxshare_count xhsshare yclid";

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
        assert!(["utm_source", "fbclid", "gclid", "isappinstalled"].into_iter().all(is_tracking_parameter));
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
