//! What every database must keep to: one contract, run for each of them.
#![cfg(feature = "bot")]
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use rostrum::store::{DatabaseUrl, Fault, Identity, Store};

mod bags;
mod cluster;
mod crowd;
mod debates;
mod floor;
mod people;
mod polls;
mod seed;
mod sending;
mod staff;
mod stances;
mod swings;

/// Runs each clause of the contract in a database of its own, once for each kind.
macro_rules! contract {
    ($($module:ident: $($clause:ident),+;)+) => {
        mod sqlite {
            $($(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $clause() {
                    let folder = tempfile::tempdir().unwrap();
                    let url = super::DatabaseUrl::file(folder.path().join("inner/rostrum.db"));
                    super::$module::$clause(&super::Place { url }).await;
                }
            )+)+
        }

        mod postgres {
            $($(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $clause() {
                    if let Some(address) = super::cluster::database().await {
                        let url = super::DatabaseUrl::parse(&address).unwrap();
                        super::$module::$clause(&super::Place { url }).await;
                    }
                }
            )+)+
        }
    };
}

contract!(
    bags:
        bags_come_back_as_they_were_kept,
        bags_of_other_channels_stay_out_of_it,
        a_bag_that_is_kept_again_is_replaced,
        keeping_no_bags_is_no_fault,
        bags_are_forgotten_by_channel_and_by_age,
        everything_survives_a_restart,
        an_interaction_is_new_once_in_thirty_minutes,
        of_two_at_once_one_interaction_is_new,
        a_database_serves_the_bot_that_opened_it_first,
        two_handles_on_one_database_agree;
    polls:
        a_poll_comes_back_as_it_was_opened,
        a_wish_that_arrives_twice_opens_one_poll,
        steps_are_kept_with_their_journal_and_parcels,
        a_refused_step_changes_nothing,
        deadlines_are_found_in_order,
        a_later_poll_freezes_the_earlier_in_one_step,
        lists_know_guild_and_state,
        a_parcel_is_settled_once,
        parcels_of_a_poll_come_one_after_another,
        a_card_is_due_after_each_change;
    people:
        a_ballot_lives_from_cast_to_withdrawal,
        a_reason_is_added_to_the_stance_it_speaks_for,
        an_older_press_never_undoes_a_newer_one,
        a_poll_of_another_guild_is_unknown,
        reasons_are_given_of_both_sides,
        voters_are_listed_of_open_ballots_alone,
        exports_of_secret_polls_name_nobody,
        votes_in_other_guilds_displace_none,
        exports_hold_as_many_ballots_as_the_tally_after_erasing,
        erasing_leaves_counts_and_strikes,
        a_secret_tally_waits_for_enough_people,
        a_reason_never_comes_before_its_release;
    swings:
        pairs_are_counted_of_those_who_count_twice,
        a_published_swing_outlasts_erasing,
        a_later_poll_has_the_ballot_of_the_earlier,
        a_secret_swing_moves_in_groups,
        a_swing_is_kept_when_a_deadline_was_missed;
    staff:
        a_strike_is_kept_and_lifted,
        a_vote_struck_early_is_not_lost,
        strikes_in_a_secret_poll_tell_nothing,
        a_hidden_reason_stays_hidden;
    crowd:
        many_at_once_are_counted_exactly,
        a_ballot_and_the_closing_never_cross,
        two_stores_on_one_database_count_together,
        one_bad_row_takes_nobody_with_it,
        a_closed_store_answers_all_that_wait;
    debates:
        a_debate_comes_back_as_it_was_created,
        of_wishes_at_once_a_channel_takes_one,
        a_debate_is_kept_at_every_step,
        two_identical_presses_take_one_step,
        a_refused_press_writes_nothing,
        a_step_and_its_parcels_are_one,
        deadlines_of_debates_come_in_order,
        a_debate_that_cannot_be_read_harms_no_other,
        lists_of_debates_know_guild_and_people,
        erasing_takes_names_and_words;
    stances:
        votes_of_a_debate_are_paired_polls,
        staff_steer_a_vote_as_a_poll_too,
        fresh_results_are_opened_again_by_either_name,
        a_vote_outlives_an_outage,
        ballots_closings_and_steps_never_wait_in_a_circle;
    sending:
        parcels_go_by_urgency_within_their_step,
        floors_of_all_debates_go_first,
        later_steps_wait_for_earlier_ones_but_not_for_edits,
        a_parcel_of_a_debate_is_settled_once,
        the_messages_of_a_debate_are_known;
);

/// A database of a test.
struct Place {
    url: DatabaseUrl,
}

impl Place {
    async fn open(&self, ours: &Identity) -> Result<Store, Fault> {
        Store::open(&self.url, ours).await
    }

    async fn store(&self) -> Store {
        self.open(&ours()).await.unwrap()
    }
}

fn ours() -> Identity {
    Identity {
        origin: "https://discord.com".to_owned(),
        application_id: 123,
    }
}
