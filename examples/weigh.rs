//! Prints what the sentences of articles show, one JSON object a file.
fn main() {
    for path in std::env::args().skip(1) {
        let text = rostrum::brief::decode(&std::fs::read(&path).unwrap()).text;
        let list = rostrum::brief::weigh(&text);
        println!("{}", serde_json::json!({"file": path, "sentences": list}));
    }
}
