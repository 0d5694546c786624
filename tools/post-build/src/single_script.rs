//! The script of a page that is one file. A file that was opened from a disk may load no other, so the script is the
//! bindings of the program and the loader of its chunks in one, and takes the parts of the program from the page.

/// The function that gives the program a part of itself. The parts are in elements of the page, compressed and in base64
/// for URLs.
const PART: &str = "function part(name) {
const text = document.querySelector('script[data-part=\"' + name + '\"]').textContent;
const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
return Promise.resolve(new Response(stream, { headers: { 'Content-Type': 'application/wasm' } }));
}
";

/// The place in the loader where it fetches a part, up to its name, and after it.
const FETCH: [&str; 2] = ["fetch(new URL(\"./", "\", import.meta.url))"];

/// The script that starts the program of a page that is one file, made from the bindings of the program and the loader of
/// its chunks, which import each other. `program` is the name of the part that is loaded first.
pub(crate) fn single_script(bindings: &str, loader: &str, program: &str) -> String {
    let mut script = PART.to_owned();
    let mut exports = Vec::new();
    for line in loader.lines().filter(|line| !line.starts_with("import ")) {
        let declared = line.strip_prefix("export ");
        let name = declared.and_then(|line| line.strip_prefix("const ")?.split(' ').next());
        exports.extend(name);
        let line = declared.unwrap_or(line);
        match line.split_once(FETCH[0]).and_then(|(before, rest)| Some((before, rest.split_once(FETCH[1])?))) {
            Some((before, (name, after))) => script.extend([before, "part(\"", name, "\")", after]),
            None => script.push_str(line),
        }
        script.push('\n');
    }
    let loader = ["{ ", &exports.join(", "), " }"].concat();
    for line in bindings.lines().filter(|line| !line.starts_with("export {")) {
        match line.strip_prefix("import * as ").and_then(|line| line.split(' ').next()) {
            Some(name) => script.extend(["const ", name, " = ", &loader, ";"]),
            None => script.push_str(line),
        }
        script.push('\n');
    }
    let start = [
        "site.start(() => Promise.resolve({ default: () => __wbg_init({ module_or_path: part(\"",
        program,
        "\") }) }));\n",
    ];
    script.extend(start);
    script
}

#[cfg(test)]
mod tests {
    use super::single_script;

    #[test]
    fn both_scripts_become_one_that_loads_nothing() {
        let bindings = "import * as import1 from \"./wasm_split-1.js\"\nimport * as import2 from \"./wasm_split-1.js\"\n\
                        function initSync() {}\nasync function __wbg_init(a) {}\n\
                        export { initSync, __wbg_init as default };\n";
        let loader = "import { initSync } from \"./page-1.js\";\nfunction makeLoad(fetcher) {}\n\
                      export const __wasm_split_load_views = makeLoad(() => {\n    \
                      const src = fetch(new URL(\"./views-1.wasm\", import.meta.url));\n});\n";
        let script = single_script(bindings, loader, "page_bg-1.wasm");
        let (_, script) = script.split_once("}\n").expect("the function for parts");
        assert_eq!(
            script,
            "function makeLoad(fetcher) {}\nconst __wasm_split_load_views = makeLoad(() => {\n    \
             const src = part(\"views-1.wasm\");\n});\nconst import1 = { __wasm_split_load_views };\n\
             const import2 = { __wasm_split_load_views };\nfunction initSync() {}\nasync function __wbg_init(a) {}\n\
             site.start(() => Promise.resolve({ default: () => __wbg_init({ module_or_path: \
             part(\"page_bg-1.wasm\") }) }));\n"
        );
    }
}
