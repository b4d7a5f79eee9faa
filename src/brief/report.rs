//! A brief as the JSON object that scorers and scripts read.

use serde_json::{Map, Value, json};

use super::{Brief, Passage};

/// Describes a brief: each statement with its words and its lines.
pub fn report(brief: &Brief) -> Value {
    let summary: Vec<Value> = brief.summary.iter().flatten().map(passage).collect();
    let arguments: Vec<Value> = brief
        .arguments
        .iter()
        .map(|argument| {
            json!({
                "side": argument.side,
                "claim": passage(&argument.claim),
                "support": argument.support.iter().map(passage).collect::<Vec<_>>(),
                "counter": argument.counter.iter().map(passage).collect::<Vec<_>>(),
                "lines": argument.claim.lines,
            })
        })
        .collect();
    json!({
        "title": named(&brief.title),
        "question": named(&brief.question),
        "language": brief.language,
        "summary": summary,
        "facts": brief.facts.iter().map(|fact| with(&fact.passage, "data", json!(fact.data))).collect::<Vec<_>>(),
        "arguments": arguments,
        "quotes": brief.quotes.iter().map(|quote| with(&quote.passage, "speaker", json!(quote.speaker))).collect::<Vec<_>>(),
        "recommendations": brief.recommendations.iter().map(passage).collect::<Vec<_>>(),
        "sections": brief.sections.iter().map(|section| json!({
            "heading": section.heading,
            "role": section.role,
            "first_line": section.lines.first,
            "last_line": section.lines.last,
        })).collect::<Vec<_>>(),
        "notes": brief.notes,
    })
}

fn named(text: &str) -> Value {
    if text.is_empty() {
        Value::Null
    } else {
        json!(text)
    }
}

fn passage(passage: &Passage) -> Value {
    json!({ "text": passage.text, "lines": passage.lines })
}

fn with(of: &Passage, key: &str, value: Value) -> Value {
    let mut object = match passage(of) {
        Value::Object(object) => object,
        _ => Map::new(),
    };
    object.insert(key.to_owned(), value);
    Value::Object(object)
}
