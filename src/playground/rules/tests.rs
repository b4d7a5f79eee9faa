//! Every limit: what just fits is accepted, what is one more is named at its path.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::*;

/// Gives the paths and codes of the breaches, sorted.
fn paths(found: Violations) -> Vec<String> {
    fn walk(node: &Value, path: &str, out: &mut Vec<String>) {
        for (key, inner) in node.as_object().into_iter().flatten() {
            if key == "_errors" {
                for error in inner.as_array().into_iter().flatten() {
                    out.push(format!("{path} {}", error["code"].as_str().unwrap()));
                }
            } else {
                walk(inner, &join(path, key), out);
            }
        }
    }
    let mut out = Vec::new();
    walk(&found.into_errors(), "", &mut out);
    out.sort();
    out
}

fn sent(body: &Value) -> Vec<String> {
    paths(message(body.as_object().unwrap(), &[], Existing::default()))
}

fn x(count: usize) -> String {
    "é".repeat(count)
}

fn button(id: &str) -> Value {
    json!({"type": 2, "style": 1, "label": "x", "custom_id": id})
}

fn rows(rows: Vec<Value>) -> Value {
    let rows: Vec<Value> = rows
        .into_iter()
        .map(|parts| json!({"type": 1, "components": parts}))
        .collect();
    json!({"components": rows})
}

#[test]
fn content_and_embeds_have_their_lengths_in_characters() {
    let fits = json!({"content": x(2000), "embeds": [{
        "title": x(256), "description": x(500), "color": 0x00FF_FFFF,
        "footer": {"text": x(2048)}, "author": {"name": x(256)},
        "fields": [{"name": x(256), "value": x(1024), "inline": true}],
    }]});
    assert!(sent(&fits).is_empty());
    let over = json!({"content": x(2001), "embeds": [
        {"title": x(257), "color": -1, "timestamp": "yesterday", "url": "javascript:alert(1)"},
        {"description": x(4097)},
        {"footer": {"text": ""}, "author": {}, "fields": [{"name": "a"}]},
        "embed",
    ]});
    assert_eq!(
        sent(&over),
        [
            "content BASE_TYPE_MAX_LENGTH",
            "embeds.0.color NUMBER_TYPE_MIN",
            "embeds.0.timestamp DATE_TIME_TYPE_PARSE",
            "embeds.0.title BASE_TYPE_MAX_LENGTH",
            "embeds.0.url URL_TYPE_INVALID_URL",
            "embeds.1.description BASE_TYPE_MAX_LENGTH",
            "embeds.2.author.name BASE_TYPE_REQUIRED",
            "embeds.2.fields.0.value BASE_TYPE_REQUIRED",
            "embeds.2.footer.text BASE_TYPE_REQUIRED",
            "embeds.3 DICT_TYPE_CONVERT",
        ]
    );
}

#[test]
fn embeds_share_six_thousand_characters_and_are_ten_at_most() {
    let embed = |count| json!({"description": x(count)});
    assert!(sent(&json!({"embeds": [embed(3000), embed(3000)]})).is_empty());
    assert_eq!(
        sent(&json!({"embeds": [embed(3000), embed(3001)]})),
        ["embeds.1 MAX_EMBED_SIZE_EXCEEDED"]
    );
    let many: Vec<Value> = (0..11).map(|_| embed(1)).collect();
    assert_eq!(
        sent(&json!({"embeds": many})),
        ["embeds BASE_TYPE_MAX_LENGTH"]
    );
    assert_eq!(
        sent(&json!({"embeds": [{"color": 1, "title": " "}]})),
        ["embeds.0.description BASE_TYPE_REQUIRED"]
    );
    let fields: Vec<Value> = (0..26)
        .map(|_| json!({"name": "a", "value": "b"}))
        .collect();
    assert_eq!(
        sent(&json!({"embeds": [{"fields": fields}]})),
        ["embeds.0.fields BASE_TYPE_MAX_LENGTH"]
    );
}

#[test]
fn rows_hold_five_buttons_or_one_menu_with_unique_ids() {
    let five = |from: usize| {
        (from..from + 5)
            .map(|nth| button(&nth.to_string()))
            .collect::<Vec<_>>()
    };
    let full = rows((0..5).map(|row| json!(five(row * 5))).collect());
    assert!(sent(&full).is_empty());
    let six = rows(
        (0..6)
            .map(|row| json!([button(&row.to_string())]))
            .collect(),
    );
    assert_eq!(sent(&six), ["components BASE_TYPE_MAX_LENGTH"]);
    let mut wide = five(0);
    wide.push(button("5"));
    assert_eq!(
        sent(&rows(vec![json!(wide)])),
        ["components.0.components BASE_TYPE_MAX_LENGTH"]
    );
    let twice = rows(vec![json!([button("a")]), json!([button("a")])]);
    assert_eq!(
        sent(&twice),
        ["components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"]
    );
    let menu = json!({"type": 3, "custom_id": "m", "options": [{"label": "a", "value": "a"}]});
    let crowded = rows(vec![json!([menu, button("b")])]);
    assert_eq!(
        sent(&crowded),
        ["components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED"]
    );
    assert_eq!(
        sent(&rows(vec![json!([])])),
        ["components.0.components BASE_TYPE_BAD_LENGTH"]
    );
    let bare = json!({"components": [button("a")]});
    assert_eq!(sent(&bare), ["components.0.type UNION_TYPE_CHOICES"]);
}

#[test]
fn buttons_follow_the_rules_of_their_style() {
    let one = |button: Value| sent(&rows(vec![json!([button])]));
    let at = "components.0.components.0";
    let long = json!({"type": 2, "style": 2, "label": x(81), "custom_id": x(101)});
    assert_eq!(
        one(long),
        [
            format!("{at}.custom_id BASE_TYPE_BAD_LENGTH"),
            format!("{at}.label BASE_TYPE_MAX_LENGTH")
        ]
    );
    let lost = json!({"type": 2, "style": 5, "label": "x"});
    assert_eq!(one(lost), [format!("{at}.url BASE_TYPE_REQUIRED")]);
    let odd = json!({"type": 2, "style": 5, "label": "x", "url": "ftp://x"});
    assert_eq!(one(odd), [format!("{at}.url URL_TYPE_INVALID_SCHEME")]);
    let silent = json!({"type": 2, "style": 1, "label": "x"});
    assert_eq!(one(silent), [format!("{at}.custom_id BASE_TYPE_REQUIRED")]);
    let blank = json!({"type": 2, "style": 1, "custom_id": "x"});
    assert_eq!(
        one(blank),
        [format!("{at} BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED")]
    );
    let emoji = json!({"type": 2, "style": 1, "custom_id": "x", "emoji": {"name": "▲"}});
    assert!(one(emoji).is_empty());
    let wrong = json!({"type": 2, "style": 9, "label": "x", "custom_id": "x"});
    assert_eq!(one(wrong), [format!("{at}.style BASE_TYPE_CHOICES")]);
}

#[test]
fn menus_have_at_most_25_distinct_options() {
    let at = "components.0.components.0";
    let menu = |options: Vec<Value>, more: Value| {
        let mut menu = json!({"type": 3, "custom_id": "m", "options": options});
        for (key, value) in more.as_object().unwrap() {
            menu[key] = value.clone();
        }
        sent(&rows(vec![json!([menu])]))
    };
    let options = |count: usize| {
        (0..count)
            .map(|nth| json!({"label": "a", "value": nth.to_string()}))
            .collect::<Vec<_>>()
    };
    assert!(menu(options(25), json!({"max_values": 25, "min_values": 0})).is_empty());
    assert_eq!(
        menu(options(26), json!({})),
        [format!("{at}.options BASE_TYPE_MAX_LENGTH")]
    );
    assert_eq!(
        menu(vec![], json!({})),
        [format!("{at}.options BASE_TYPE_REQUIRED")]
    );
    assert_eq!(
        menu(options(2), json!({"max_values": 3})),
        [format!("{at}.max_values NUMBER_TYPE_MAX")]
    );
    let same = vec![
        json!({"label": "a", "value": "1"}),
        json!({"label": "b", "value": "1"}),
    ];
    assert_eq!(
        menu(same, json!({})),
        [format!(
            "{at}.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"
        )]
    );
}

#[test]
fn messages_of_components_only_take_nothing_else() {
    let words = |count: usize| json!({"type": 10, "content": x(count)});
    let flags = 1 << 15;
    let card = json!({"type": 17, "components": [words(2000), {"type": 14},
        {"type": 9, "components": [words(2000)], "accessory": button("a")}]});
    assert!(sent(&json!({"flags": flags, "components": [card]})).is_empty());
    assert_eq!(
        sent(&json!({"flags": flags, "content": "x", "components": [words(1)]})),
        ["content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"]
    );
    assert_eq!(
        sent(&json!({"flags": flags, "components": [words(4000), words(1)]})),
        ["components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"]
    );
    let deep = json!({"type": 17, "components": [{"type": 17, "components": []}]});
    assert_eq!(
        sent(&json!({"flags": flags, "components": [deep]})),
        ["components.0.components.0.type UNION_TYPE_CHOICES"]
    );
    assert_eq!(
        sent(&json!({"components": [words(1)]})),
        ["components.0.type UNION_TYPE_CHOICES"]
    );
}

#[test]
fn mentions_nonces_and_attachments_are_checked() {
    assert!(
        sent(&json!({"allowed_mentions": {"parse": [], "users": ["1"]}, "nonce": 7})).is_empty()
    );
    assert_eq!(
        sent(&json!({
            "allowed_mentions": {"parse": ["users", "all"], "users": ["x"]},
            "nonce": x(26),
            "attachments": [{"id": 0}],
        })),
        [
            "allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            "allowed_mentions.parse.1 BASE_TYPE_CHOICES",
            "allowed_mentions.users.0 NUMBER_TYPE_COERCE",
            "attachments.0.id ATTACHMENT_NOT_FOUND",
            "nonce BASE_TYPE_MAX_LENGTH",
        ]
    );
    let body = json!({"attachments": [{"id": 0, "description": x(1025)}, {"id": "9"}]});
    let held = [json!({"id": "9"})];
    let existing = Existing {
        attachments: &held,
        flags: 0,
    };
    let found = message(body.as_object().unwrap(), &[(0, "a.png")], existing);
    assert_eq!(
        paths(found),
        ["attachments.0.description BASE_TYPE_MAX_LENGTH"]
    );
}

#[test]
fn nothing_to_see_is_empty() {
    for blank in [
        json!({}),
        json!({"content": "  "}),
        json!({"embeds": [], "components": null}),
    ] {
        assert!(is_empty(blank.as_object().unwrap(), 0), "{blank}");
    }
    assert!(!is_empty(&Map::new(), 1));
    assert!(!is_empty(json!({"content": "x"}).as_object().unwrap(), 0));
}

#[test]
fn choices_are_25_at_most_and_fit_the_type_of_their_option() {
    let choice = |name: &str, value: Value| json!({"name": name, "value": value});
    let check = |list: Vec<Value>, kind| paths(choices(&json!({"choices": list}), kind));
    assert!(check(vec![choice(&x(100), json!("v"))], 3).is_empty());
    assert!(check(vec![choice("a", json!(3))], 4).is_empty());
    assert_eq!(
        check(vec![choice("", json!("v"))], 3),
        ["data.choices.0.name BASE_TYPE_REQUIRED"]
    );
    assert_eq!(
        check(vec![choice("a", json!("v"))], 4),
        ["data.choices.0.value NUMBER_TYPE_COERCE"]
    );
    assert_eq!(
        check(vec![choice("a", json!(x(101)))], 3),
        ["data.choices.0.value BASE_TYPE_BAD_LENGTH"]
    );
    let many = (0..26)
        .map(|nth| choice(&nth.to_string(), json!("v")))
        .collect();
    assert_eq!(check(many, 3), ["data.choices BASE_TYPE_MAX_LENGTH"]);
    assert_eq!(
        paths(choices(&json!({}), 3)),
        ["data.choices BASE_TYPE_REQUIRED"]
    );
}

#[test]
fn forms_have_a_title_and_one_to_five_fields() {
    let input = |id: &str, label: &str| json!({"type": 1, "components": [{"type": 4, "style": 1, "custom_id": id, "label": label}]});
    let form = |title: &str, parts: Vec<Value>| {
        paths(modal(
            &json!({"custom_id": "f", "title": title, "components": parts}),
        ))
    };
    assert!(form(&x(45), vec![input("a", &x(45))]).is_empty());
    let labelled = json!({"type": 18, "label": "Why", "component":
        {"type": 4, "style": 2, "custom_id": "a"}});
    assert!(form("t", vec![labelled]).is_empty());
    assert_eq!(
        form(&x(46), vec![]),
        [
            "data.components BASE_TYPE_BAD_LENGTH",
            "data.title BASE_TYPE_BAD_LENGTH",
        ]
    );
    assert_eq!(
        form("t", vec![input("a", &x(46)), input("a", "b")]),
        [
            "data.components.0.components.0.label BASE_TYPE_BAD_LENGTH",
            "data.components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED",
        ]
    );
    let six = (0..6).map(|nth| input(&nth.to_string(), "l")).collect();
    assert_eq!(form("t", six), ["data.components BASE_TYPE_MAX_LENGTH"]);
    let button = json!({"type": 1, "components": [{"type": 2}]});
    assert_eq!(
        form("t", vec![button]),
        ["data.components.0.components.0.type UNION_TYPE_CHOICES"]
    );
}

fn described(name: &str, options: &Value) -> Value {
    json!({"name": name, "description": "d", "options": options})
}

#[test]
fn names_of_commands_are_lower_case_words_of_any_script() {
    for good in [
        "argument",
        "a-b_c",
        "논거",
        "añadir",
        "तर्क",
        "ข้อโต้แย้ง",
        "l'idée",
        "x2",
    ] {
        assert!(
            paths(command(&described(good, &json!([])))).is_empty(),
            "{good}"
        );
    }
    for bad in ["Argument", "two words", "slash/", "dot.", "AÑADIR"] {
        assert_eq!(
            paths(command(&described(bad, &json!([])))),
            ["name APPLICATION_COMMAND_INVALID_NAME"],
            "{bad}"
        );
    }
    assert_eq!(
        paths(command(&described(&x(33), &json!([])))),
        ["name BASE_TYPE_BAD_LENGTH"]
    );
}

#[test]
fn options_are_ordered_distinct_and_nested_by_the_rules() {
    let text = |name: &str| json!({"type": 3, "name": name, "description": "d"});
    let must = |name: &str| json!({"type": 3, "name": name, "description": "d", "required": true});
    let check = |options: Value| paths(command(&described("c", &options)));
    assert!(check(json!([must("a"), text("b")])).is_empty());
    assert_eq!(
        check(json!([text("a"), must("b")])),
        ["options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"]
    );
    assert_eq!(
        check(json!([text("a"), text("a")])),
        ["options.1.name APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"]
    );
    let many: Vec<Value> = (0..26).map(|nth| text(&format!("o{nth}"))).collect();
    assert_eq!(check(json!(many)), ["options BASE_TYPE_MAX_LENGTH"]);
    let sub = json!({"type": 1, "name": "s", "description": "d", "options": [must("a")]});
    let group = json!({"type": 2, "name": "g", "description": "d", "options": [sub]});
    assert!(check(json!([group])).is_empty());
    assert_eq!(
        check(json!([sub, text("a")])),
        ["options.1.type APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"]
    );
    let deep = json!({"type": 1, "name": "s", "description": "d", "options": [sub]});
    assert_eq!(
        check(json!([deep])),
        ["options.0.options.0.type APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"]
    );
}

#[test]
fn choices_and_autocomplete_exclude_each_other() {
    let choices: Vec<Value> = (0..26)
        .map(|nth| json!({"name": nth.to_string(), "value": nth.to_string()}))
        .collect();
    let option = json!({"type": 3, "name": "o", "description": "d", "autocomplete": true,
        "choices": choices});
    assert_eq!(
        paths(command(&described("c", &json!([option])))),
        [
            "options.0.choices APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
            "options.0.choices BASE_TYPE_MAX_LENGTH",
        ]
    );
    let mixed = json!({"type": 4, "name": "o", "description": "d",
        "choices": [{"name": "a", "value": "x"}]});
    assert_eq!(
        paths(command(&described("c", &json!([mixed])))),
        ["options.0.choices.0.value NUMBER_TYPE_COERCE"]
    );
}

#[test]
fn translations_need_known_locales_and_the_same_names() {
    let body = json!({
        "name": "c", "description": "d",
        "name_localizations": {"ko": "논거", "es": "x", "fr": "Deux Mots"},
        "description_localizations": {"ko": x(101)},
        "default_member_permissions": "many",
        "contexts": [0, 0, 7],
    });
    assert_eq!(
        paths(command(&body)),
        [
            "contexts SET_TYPE_CONTAINS_DUPLICATES",
            "contexts.2 BASE_TYPE_CHOICES",
            "default_member_permissions NUMBER_TYPE_COERCE",
            "description_localizations.ko BASE_TYPE_BAD_LENGTH",
            "name_localizations BASE_TYPE_CHOICES",
            "name_localizations.fr APPLICATION_COMMAND_INVALID_NAME",
        ]
    );
}

#[test]
fn a_command_has_eight_thousand_characters_counting_the_longest_translation() {
    let options = |count: usize| {
        let choices: Vec<Value> = (0..25)
            .map(|nth| json!({"name": format!("{nth:02}{}", x(98)), "value": format!("{nth}")}))
            .collect();
        let options = (0..count).map(|nth| {
            json!({"type": 3, "name": format!("o{nth}"), "description": x(100), "choices": choices})
        });
        json!(options.collect::<Vec<_>>())
    };
    assert!(paths(command(&described("c", &options(3)))).is_empty());
    assert_eq!(
        paths(command(&described("c", &options(4)))),
        [" APPLICATION_COMMAND_TOO_LARGE"]
    );
}

#[test]
fn a_whole_set_of_commands_has_distinct_names() {
    let one = described("c", &json!([]));
    assert!(paths(bulk_commands(&json!([one, {"name": "c", "type": 2}]))).is_empty());
    assert_eq!(
        paths(bulk_commands(&json!([one, one]))),
        ["1 APPLICATION_COMMANDS_DUPLICATE_NAME"]
    );
    assert_eq!(paths(bulk_commands(&json!({}))), [" LIST_TYPE_CONVERT"]);
    assert_eq!(paths(bulk_commands(&json!([7]))), ["0 DICT_TYPE_CONVERT"]);
}

#[test]
fn errors_are_nested_as_discord_nests_them() {
    let mut found = Violations::default();
    found.add("embeds.0.title", "A", "a");
    found.add("embeds.0.title", "B", "b");
    found.add("", "C", "c");
    assert_eq!(
        found.under("data").into_errors(),
        json!({"data": {
            "embeds": {"0": {"title": {"_errors": [
                {"code": "A", "message": "a"}, {"code": "B", "message": "b"},
            ]}}},
            "_errors": [{"code": "C", "message": "c"}],
        }})
    );
}

/// Any JSON, of the words that the rules look for.
pub(crate) fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-3_i64..30).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
    ];
    let key = prop::sample::select(vec![
        "type",
        "name",
        "components",
        "component",
        "embeds",
        "fields",
        "options",
        "choices",
        "value",
        "custom_id",
        "label",
        "style",
        "url",
        "flags",
        "content",
        "attachments",
        "id",
        "accessory",
        "name_localizations",
        "ko",
        "description",
        "items",
        "file",
        "emoji",
        "allowed_mentions",
        "users",
        "parse",
        "title",
        "_errors",
        "min_values",
        "max_values",
        "footer",
        "author",
    ]);
    leaf.prop_recursive(6, 96, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(key.clone().prop_map(str::to_owned), inner, 0..8)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn no_body_breaks_the_rules_themselves(body in anything()) {
        command(&body);
        bulk_commands(&json!([body]));
        modal(&body);
        choices(&body, 3);
        let flags = 1 << 15;
        for flags in [0, flags] {
            let mut object = body.as_object().cloned().unwrap_or_default();
            object.insert("flags".to_owned(), json!(flags));
            message(&object, &[], Existing::default());
        }
        crate::playground::transcript::render(&body);
    }

    #[test]
    fn no_line_breaks_the_parser(line in "/?[a-z:\"\\\\ “é]{0,40}") {
        let commands = [json!({"name": "a", "options": [{"type": 3, "name": "b"}]})];
        let _ = crate::playground::line::parse(&line, &commands);
    }
}
