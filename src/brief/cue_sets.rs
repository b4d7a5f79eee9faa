//! The sets of phrases that a language's cues are made of, in an order that fixes their numbers.
//!
//! Only lists them; what they mean stands in `cue`. Invariant: every set is listed once, the ones that
//! are asked most often first.

use super::cue::{
    AdviceCues, AskCues, BearingCues, Cues, DiscourseCues, FactCues, HeadingCues, LabelCues,
    NounCues, PageCues, QuoteCues, StanceCues, VoiceCues, WordCues,
};
use super::phrase::{Phrases, sets};

sets!(WordCues {
    common,
    announcing,
    bright,
    dark
});
sets!(HeadingCues {
    summary,
    context,
    pro,
    con,
    whole_pro,
    whole_con,
    bright,
    dark,
    speaks_for,
    rival,
    analysis,
    recommendation,
    conclusion
});
sets!(DiscourseCues {
    ordinal,
    begins,
    also,
    further,
    frame,
    adds_reason,
    adds_point,
    adds_support,
    contrast,
    paused_contrast,
    mild_contrast,
    concession,
    debate,
    grants_only,
    conjoins,
    spells_out,
    result,
    therefore,
    example,
    leaning,
    wrap_up,
    reasons_follow,
    other_lists
});
sets!(VoiceCues {
    pro,
    con,
    says,
    speech,
    goes_on,
    pro_frame,
    con_frame,
    own_pro,
    own_con,
    rival,
    me,
    asker,
    yes,
    no,
    agrees,
    disagrees,
    asks_fact,
    asks_con,
    asks_pro,
    asks_advice,
    polite
});
sets!(NounCues { pro, con, neutral });
sets!(StanceCues { pro, con });
sets!(LabelCues {
    pro,
    con,
    pro_start,
    con_start,
    title,
    question,
    rebuttal,
    neutral,
    motion,
    asks,
    turn
});
sets!(FactCues {
    months,
    weekdays,
    every,
    events,
    states,
    numbers,
    units,
    joints,
    hedges,
    doubts,
    opinions,
    forecasts,
    when,
    sources,
    likens
});
sets!(AdviceCues {
    modal, orders, polar, choice, reader_questions
} asking_ends);
sets!(PageCues {
    starts,
    whole,
    ago,
    wrote,
    opinion,
    entry,
    button,
    masthead,
    notice,
    holds,
    byline,
    advert
});
sets!(BearingCues {
    me,
    us,
    you,
    past,
    future,
    condition,
    general,
    denies,
    told
});
sets!(AskCues {
    duty,
    proposes,
    polite,
    lets,
    wishes,
    needs,
    orders,
    before_order,
    rules
});
sets!(QuoteCues {
    tells,
    announces,
    behind,
    naming,
    before_noun,
    joins
});

impl Cues {
    /// Lists its sets, those that are asked most often first.
    pub(super) fn sets(&self) -> Vec<&Phrases> {
        [
            self.word.sets(),
            self.discourse.sets(),
            self.voice.sets(),
            self.noun.sets(),
            self.fact.sets(),
            self.advice.sets(),
            self.label.sets(),
            self.heading.sets(),
            self.stance.sets(),
            self.page.sets(),
            self.quote.sets(),
            self.bearing.sets(),
            self.ask.sets(),
        ]
        .concat()
    }

    pub(super) fn sets_mut(&mut self) -> Vec<&mut Phrases> {
        let mut all = self.word.sets_mut();
        all.extend(self.discourse.sets_mut());
        all.extend(self.voice.sets_mut());
        all.extend(self.noun.sets_mut());
        all.extend(self.fact.sets_mut());
        all.extend(self.advice.sets_mut());
        all.extend(self.label.sets_mut());
        all.extend(self.heading.sets_mut());
        all.extend(self.stance.sets_mut());
        all.extend(self.page.sets_mut());
        all.extend(self.quote.sets_mut());
        all.extend(self.bearing.sets_mut());
        all.extend(self.ask.sets_mut());
        all
    }
}
