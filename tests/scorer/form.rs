//! The kinds of article: annotations describe a form in free words, tables need a few.

/// Kinds and the words that tell them, the telling ones first.
const KINDS: [(&str, &[&str]); 13] = [
    (
        "news, reports, guides",
        &[
            "news report",
            "pure news",
            "press release",
            "magazine report",
            "no arguments",
            "guide",
        ],
    ),
    (
        "decision records, options",
        &["decision record", "option list"],
    ),
    ("questions and answers", &["faq", "questions and answers"]),
    (
        "interviews, panels",
        &["interview", "podcast", "transcript", "panel"],
    ),
    ("debate briefs", &["debate"]),
    ("listicles", &["listicle", "list of dangers"]),
    ("threads, chats", &["thread", "forum", "chat", "community"]),
    ("letters, petitions", &["letter to the editor", "petition"]),
    ("newsletters, mail", &["newsletter", "mail"]),
    ("minutes, memos", &["minutes", "memo", "administrative"]),
    ("reviews, comparisons", &["review", "comparison", "table"]),
    (
        "columns, essays",
        &[
            "column",
            "op-ed",
            "editorial",
            "essay",
            "thinkpiece",
            "opinion piece",
            "blog",
        ],
    ),
    (
        "lists for and against",
        &["pros", "ordinals", "supporters", "headings and lists"],
    ),
];

/// Names the kind that a form belongs to.
pub(crate) fn kind(form: &str) -> &'static str {
    let form = form.to_lowercase();
    let told = |words: &[&str]| words.iter().any(|word| form.contains(word));
    let kind = KINDS.iter().find(|(_, words)| told(words));
    kind.map_or("web pages, markup and others", |(kind, _)| kind)
}
