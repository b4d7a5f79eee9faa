//! Discord's Markdown, as the page's parser reads it: each text beside its tree in short.

use serde_json::json;

use crate::chromium::DESK;
use crate::stage::Stage;

/// Texts, and what they become: marks in parentheses with their kind.
const TEXTS: [(&str, &str); 41] = [
    ("plain", "plain"),
    (
        "**bold** and *it* and _it_",
        "(bold bold) and (italic it) and (italic it)",
    ),
    (
        "__under__ ~~gone~~ ||hidden||",
        "(underline under) (strike gone) (spoiler hidden)",
    ),
    ("***both***", "(bold (italic both))"),
    ("**bold *and it* more**", "(bold bold (italic and it) more)"),
    ("*it **and bold***", "(italic it (bold and bold))"),
    ("2 * 3 * 4", "2 * 3 * 4"),
    ("snake_case_name", "snake_case_name"),
    ("**open", "**open"),
    ("**", "**"),
    ("****", "****"),
    ("\\*plain\\*", "*plain*"),
    ("`**code**`", "(code **code**)"),
    ("``a ` b``", "(code a ` b)"),
    ("```rust\nlet x = 1;\n```", "(pre:rust let x = 1;)"),
    ("```one line```", "(pre: one line)"),
    (
        "before\n```\ncode\n```after",
        "(text before)(pre: code)(text after)",
    ),
    (
        "# One\n## Two\n### Three\n#### no",
        "(h1 One)(h2 Two)(h3 Three)(text #### no)",
    ),
    ("-# small", "(small small)"),
    ("#no heading", "#no heading"),
    ("- a\n- b", "(ul [(text a)][(text b)])"),
    (
        "* a\n  * b\n* c",
        "(ul [(text a)(ul [(text b)])][(text c)])",
    ),
    ("3. a\n4. b", "(ol3 [(text a)][(text b)])"),
    ("> one\n> two\nout", "(quote (text one\ntwo))(text out)"),
    (">>> all\nof it", "(quote (text all\nof it))"),
    (">no quote", ">no quote"),
    ("> ", "(quote )"),
    (
        "[words](https://a.example/x) ",
        "(link https://a.example/x words) ",
    ),
    (
        "[words](javascript:alert(1))",
        "[words](javascript:alert(1))",
    ),
    (
        "(https://a.example/wiki/Foo_(bar)) end",
        "((link https://a.example/wiki/Foo_(bar) https://a.example/wiki/Foo_(bar))) end",
    ),
    (
        "see https://a.example/b.",
        "see (link https://a.example/b https://a.example/b).",
    ),
    (
        "<https://a.example>",
        "(link https://a.example https://a.example)",
    ),
    ("<t:1770059100:R> <t:5>", "(stamp:R 1770059100) (stamp:f 5)"),
    (
        "<@1> <@!2> <@&3> <#4>",
        "(user 1) (user 2) (role 3) (channel 4)",
    ),
    ("</debate open:7>", "(command debate open)"),
    ("<:party:5> <a:party:5>", "(emoji party) (emoji party)"),
    (
        "@everyone and @here",
        "(everyone @everyone) and (everyone @here)",
    ),
    ("a < b > c", "a < b > c"),
    ("**a\nb**", "(bold a\nb)"),
    (
        "**굵게** 그리고 *기울임*",
        "(bold 굵게) 그리고 (italic 기울임)",
    ),
    ("||**both**||", "(spoiler (bold both))"),
];

/// Writes a tree in short.
const SHORT: &str = "
    const short = (it) => {
        if (typeof it === 'string') return it;
        const inner = () => it.inner.map(short).join('');
        switch (it.kind) {
            case 'heading': return `(h${it.level} ${inner()})`;
            case 'pre': return `(pre:${it.language} ${it.text})`;
            case 'code': case 'everyone': return `(${it.kind} ${it.text})`;
            case 'list': return `(${it.start === null ? 'ul' : `ol${it.start}`} ${it.items.map((one) => `[${one.map(short).join('')}]`).join('')})`;
            case 'link': return `(link ${it.href} ${inner()})`;
            case 'stamp': return `(stamp:${it.style} ${it.unix})`;
            case 'user': case 'role': case 'channel': return `(${it.kind} ${it.id})`;
            case 'command': case 'emoji': return `(${it.kind} ${it.name})`;
            default: return `(${it.kind} ${inner()})`;
        }
    };
    const all = (tree) => tree.length === 1 && tree[0].kind === 'text' ? tree[0].inner.map(short).join('') : tree.map(short).join('');";

#[tokio::test]
async fn texts_are_read_as_discord_reads_them() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let tab = stage.tab("Amara", DESK).await;
    let texts: Vec<&str> = TEXTS.iter().map(|(text, _)| *text).collect();
    let read = format!(
        "import('/page/markdown.js').then(({{ parse }}) => {{ {SHORT} return {}.map((it) => all(parse(it))); }})",
        json!(texts)
    );
    let trees = tab.eval(&read).await;
    let mut wrong = Vec::new();
    for ((text, wanted), tree) in TEXTS.iter().zip(trees.as_array().unwrap()) {
        if tree != wanted {
            wrong.push(format!("{text:?}\n  is     {tree}\n  should {wanted:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn hostile_texts_are_read_in_no_time_and_lose_no_word() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let tab = stage.tab("Amara", DESK).await;
    // Each fills a message with beginnings that never end.
    let read = "import('/page/markdown.js').then(({ parse, plain }) => ['**', '*', '_', '||', '`', '[', '> ', '<t:', '- ', '~~', '```', '*_', '[a](', '\\n> '].map((it) => {
        const text = it.repeat(4000 / it.length);
        return plain(parse(text)).length > 0;
    }))";
    let kept = tab.eval(read).await;
    assert_eq!(kept.as_array().unwrap().len(), 14);
    stage.close(&[&tab]).await;
}
