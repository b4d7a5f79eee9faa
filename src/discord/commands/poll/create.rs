//! `/poll create`: the options, and what they come to.

use std::str::FromStr;

use serenity::model::permissions::Permissions;

use super::{BEFORE, DURATION, not_a_choice, seeker};
use crate::{
    app::{
        answers,
        polls::{self, Draft, Subject},
    },
    discord::{
        commands::{ARTICLE, Opt, Takes},
        incoming::Asked,
        polls::presses::{is_staff_of_guild, motion_form, open, visitor},
        rights,
        scene::Scene,
        trouble::{Refusal, Trouble},
    },
    poll::{ChannelId, Choice, Duration, Gate, RoleId, Rules},
    press::Blank,
    reply::{Audience, Reply},
};

const STATEMENT: &str = "statement";
const CHANNEL: &str = "channel";
const DAYS: Takes = Takes::Number {
    least: 0,
    most: Gate::MOST_DAYS,
};

/// Its options.
pub(super) const OPTIONS: &[Opt] = &[
    ARTICLE.worded("poll_article"),
    Opt::new(STATEMENT, Takes::Text { most: 200 }),
    Opt::new(BEFORE, Takes::Completed { most: 200 }),
    Opt::new("duration", DURATION),
    Opt::new("scale", Takes::OneOf(&["three", "five"])),
    Opt::new(
        "results",
        Takes::OneOf(&["after_vote", "after_close", "live"]),
    ),
    Opt::new("ballot", Takes::OneOf(&["secret", "open"])),
    Opt::new("reasons", Takes::OneOf(&["off", "optional", "required"])),
    Opt::new("joined_before_open", Takes::Flag),
    Opt::new("min_account_days", DAYS),
    Opt::new("min_member_days", DAYS),
    Opt::new("role", Takes::Role),
    Opt::new(
        "quorum",
        Takes::Number {
            least: 0,
            most: 10_000,
        },
    ),
    Opt::new("secret_minimum", Takes::Number { least: 3, most: 20 }),
    Opt::new(CHANNEL, Takes::Channel),
];

/// Opens a poll, or the form that asks for its statement.
pub(super) async fn answer(scene: &Scene<'_>, asked: &Asked) -> Result<Reply, Trouble> {
    let rules = rules(asked)?;
    let lasts = match asked.typed("duration") {
        Some(typed) => polls::duration(typed)?,
        None => Duration::DEFAULT,
    };
    let channel = ChannelId(asked.id(CHANNEL).unwrap_or(scene.place.channel));
    let elsewhere = channel.0 != scene.place.channel && !is_staff_of_guild(scene);
    if elsewhere && !asked.may_in(CHANNEL).contains(Permissions::MANAGE_MESSAGES) {
        let channel = channel.0;
        return Err(Refusal::NotStaffOf { channel }.into());
    }
    let choice = Choice::of(
        asked.typed(ARTICLE.name),
        asked.typed(STATEMENT),
        asked.typed(BEFORE),
    );
    let subject = match choice.map_err(polls::Refusal::Subject)? {
        Choice::Article(named) => article(scene, named).await?,
        Choice::Statement(text) => Wanted::Subject(Subject::Statement(text.to_owned())),
        Choice::Before(named) => Wanted::Subject(Subject::Before(named.to_owned())),
        Choice::Form => Wanted::Motion(None),
    };
    let visitor = visitor(scene)?;
    match subject {
        Wanted::Subject(subject) => {
            let draft = Draft {
                interaction: visitor.interaction,
                guild: visitor.guild,
                channel,
                author: visitor.person,
                subject,
                rules,
                ballot: one_of(asked, "ballot")?,
                within: seeker(scene, asked)?.within,
                lasts,
            };
            Ok(Reply::Say(open(scene, draft).await?))
        }
        Wanted::Motion(slug) => {
            // Nobody writes a motion for a channel in which the poll cannot be.
            if channel.0 == scene.place.channel {
                rights::check(scene)?;
            }
            let blank = Blank {
                channel,
                rules,
                lasts,
                slug,
            };
            Ok(Reply::Ask(motion_form(scene, blank)))
        }
    }
}

/// What a poll is to be about, or that somebody has yet to write it.
enum Wanted {
    Subject(Subject),
    Motion(Option<String>),
}

/// Takes the motion of an article; one that has none is asked for.
async fn article(scene: &Scene<'_>, named: &str) -> Result<Wanted, Trouble> {
    let scope = scene.scope(Audience::Asker);
    let found =
        scene
            .app
            .answers
            .article(scope, Some(named), |_| true, answers::Refusal::EmptyLibrary);
    let brief = &found.await?.brief;
    let slug = brief.slug.clone();
    Ok(if brief.motion.trim().is_empty() {
        Wanted::Motion(Some(slug))
    } else {
        let motion = brief.motion.clone();
        Wanted::Subject(Subject::Article { slug, motion })
    })
}

fn rules(asked: &Asked) -> Result<Rules, Trouble> {
    let defaults = Rules::default();
    let flag = asked.flag("joined_before_open");
    Ok(Rules {
        scale: one_of(asked, "scale")?.unwrap_or(defaults.scale),
        results: one_of(asked, "results")?.unwrap_or(defaults.results),
        secrecy: one_of(asked, "ballot")?.unwrap_or(defaults.secrecy),
        reasons: one_of(asked, "reasons")?.unwrap_or(defaults.reasons),
        gate: Gate {
            joined_before_open: flag.unwrap_or(defaults.gate.joined_before_open),
            min_account_days: number(asked, "min_account_days", u16::MAX).unwrap_or_default(),
            min_member_days: number(asked, "min_member_days", u16::MAX).unwrap_or_default(),
            role: asked.id("role").map(RoleId),
        },
        quorum: number(asked, "quorum", u32::MAX).unwrap_or(defaults.quorum),
        secret_minimum: number(asked, "secret_minimum", u8::MAX).unwrap_or(defaults.secret_minimum),
    })
}

/// Reads the word of an option.
fn one_of<T: FromStr>(asked: &Asked, option: &str) -> Result<Option<T>, Trouble> {
    let word = asked.text(option);
    word.map(|word| word.parse().map_err(|_| not_a_choice(word)))
        .transpose()
}

/// Reads the number of an option. One that does not fit becomes `beyond`, which the rules refuse.
fn number<T: TryFrom<i64>>(asked: &Asked, option: &str, beyond: T) -> Option<T> {
    let number = asked.number(option)?;
    Some(T::try_from(number).unwrap_or(beyond))
}
