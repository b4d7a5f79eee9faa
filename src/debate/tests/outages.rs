//! Deadlines that are noticed late.

use super::*;

#[test]
fn half_a_minute_late_counts_as_in_time_and_the_chain_runs_in_order() {
    let mut table = Table::speaking();
    table.wait(290);
    let (since, end) = (
        table.journal.len(),
        table.now + SignedDuration::from_secs(10),
    );
    // The end was due 30 s ago, the grace 10 s ago; the hand-over is due now.
    let outputs = table.away(40);
    assert_eq!(table.events(since), ["grace_began", "turn_ended", "called"]);
    let times: Vec<_> = table.journal[since..]
        .iter()
        .map(|entry| entry.at.duration_since(end).as_secs())
        .collect();
    assert_eq!(times, [0, 20, 30]);
    assert!(
        !outputs
            .iter()
            .any(|output| matches!(output, Output::TellHost(_)))
    );
}

#[test]
fn later_than_that_one_grace_starts_now_and_the_host_is_told() {
    let mut table = Table::speaking();
    table.wait(290);
    let since = table.journal.len();
    let outputs = table.away(41);
    assert_eq!(table.events(since), ["outage", "grace_began"]);
    let late = Length::seconds(31);
    assert!(says(&outputs, &Output::TellHost(Concern::Outage { late })));
    // The grace of the turn is 20 s; people need half a minute to come back.
    assert_eq!(table.left(), 30);
    table.speak(ANN, 0, "Still here.").unwrap();
    table.wait(40);
    assert!(matches!(table.phase(), Phase::Called { .. }));
}

#[test]
fn a_missed_bell_is_dropped_and_the_end_moves() {
    let mut table = Table::speaking();
    let since = table.journal.len();
    table.wait(200);
    // The first bell was due after 240 s; 50 s later 10 s were left, and the second was missed too.
    let outputs = table.away(90);
    assert_eq!(table.events(since), ["outage", "moved"]);
    assert!(
        !outputs
            .iter()
            .any(|output| matches!(output, Output::Bell { .. }))
    );
    assert_eq!(table.left(), 60 - 30);
    table.wait(59);
    assert!(matches!(table.phase(), Phase::Speaking { .. }));
}

#[test]
fn a_called_speaker_is_called_again_after_an_outage() {
    let mut table = Table::called(TWO);
    let outputs = table.away(60 + 3600);
    assert!(matches!(table.phase(), Phase::Called { .. }));
    assert_eq!(table.left(), 60);
    let pinged = outputs
        .iter()
        .any(|output| matches!(output, Output::Announce { ping, .. } if ping.contains(&ANN)));
    assert!(pinged);
}

#[test]
fn a_vote_stays_open_for_a_minute_after_an_outage() {
    let mut table = Table::in_lobby(TWO);
    table.ok(HOST, Act::Start);
    let outputs = table.away(120 + 31);
    assert_eq!(table.left(), 60);
    let until = table.debate.deadline().unwrap();
    let ballots = Ballots::Opening;
    assert!(says(
        &outputs,
        &Output::Vote(VoteStep::Move { ballots, until })
    ));
}

#[test]
fn a_start_missed_opens_the_lobby_now_and_an_idle_lobby_is_given_up() {
    let mut table = Table::in_lobby(TWO);
    table.away(24 * 3600 + 100);
    assert_eq!(table.debate.state.stage(), Stage::Lobby);
    assert_eq!(table.left(), 24 * 3600);
    table.now = table.debate.deadline().unwrap();
    let outputs = table.tick();
    assert_eq!(table.debate.state, State::Cancelled);
    assert!(says(&outputs, &Output::TellHost(Concern::GivenUp)));
}

#[test]
fn a_press_after_an_outage_meets_what_the_outage_left() {
    let mut table = Table::speaking();
    table.now += SignedDuration::from_secs(1000);
    let text = Speech::new("I was writing all the time.").unwrap();
    let since = table.journal.len();
    table.ok(ANN, Act::Speak { turn: 0, text });
    assert_eq!(table.events(since), ["outage", "grace_began", "spoke"]);
}

#[test]
fn those_who_joined_are_reminded_of_a_start() {
    let mut table = Table::in_lobby(TWO);
    let start = table.now + SignedDuration::from_hours(3);
    let (format, _) = format::read(TWO).unwrap();
    let draft = Draft {
        id: DebateId(1),
        guild: GuildId(2),
        channel: ChannelId(3),
        venue: Venue::Announce,
        archive: None,
        host: HOST,
        motion: Motion::new("It opens a door.").unwrap(),
        article: None,
        format: Arc::new(format),
    };
    table.debate = Debate::create(draft, table.now).0;
    table.ok(HOST, Act::Publish { start: Some(start) });
    table.ok(EVE, Act::Join(Wish::Audience));
    // Moved to and fro, it reminds of no moment that has passed.
    table.wait(3600);
    let soon = table.now + SignedDuration::from_mins(5);
    table.ok(HOST, Act::Edit(Box::new(Change::Start(soon))));
    assert_eq!(table.left(), 5 * 60);
    let start = table.now + SignedDuration::from_hours(3);
    table.ok(HOST, Act::Edit(Box::new(Change::Start(start))));
    assert_eq!(table.left(), 2 * 3600);
    let since = table.journal.len();
    table.wait(3 * 3600);
    assert_eq!(
        table.events(since),
        ["reminded", "reminded", "lobby_opened"]
    );
    assert_eq!(table.debate.state.stage(), Stage::Lobby);
}
