//! Prints the briefs of articles as JSON, one object a line, without the bot around it.
fn main() {
    for path in std::env::args().skip(1) {
        let text = rostrum::brief::decode(&std::fs::read(&path).unwrap()).text;
        let mut object = rostrum::brief::report(&rostrum::brief::read(&text));
        object["file"] = serde_json::json!(path);
        println!("{object}");
    }
}
