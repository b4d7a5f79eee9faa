//! From a fault to one short code: the person reads it, the log holds it with the whole chain.

use std::error::Error;
use std::fmt;

use rand::Rng;

/// Crockford's letters: none of them is taken for another when it is read aloud.
const LETTERS: [u8; 32] = *b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A short code such as `R-7K2M9Q` that names one fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FaultCode {
    number: u32,
}

impl FaultCode {
    const LENGTH: u32 = 6;

    /// Draws a code; of a thousand drawn, two are the same about once in two thousand times.
    pub fn draw(chance: &mut impl Rng) -> Self {
        Self {
            number: chance.next_u32() >> (u32::BITS - 5 * Self::LENGTH),
        }
    }
}

impl fmt::Display for FaultCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("R-")?;
        for place in (0..Self::LENGTH).rev() {
            let letter = LETTERS[(self.number >> (5 * place)) as usize % LETTERS.len()];
            write!(f, "{}", char::from(letter))?;
        }
        Ok(())
    }
}

/// Writes a fault to the log with its code and whole chain. Called once, where the fault is handled.
///
/// `doing` says what was under way, such as `answering /fact`.
pub fn report(code: FaultCode, doing: &str, fault: &dyn Error) {
    tracing::error!(%code, doing, "{}", Chain(fault));
}

/// A fault and what caused it, from the outside in; nothing is told twice.
#[derive(Clone, Copy, Debug)]
pub struct Chain<'a>(pub &'a dyn Error);

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut said = self.0.to_string();
        f.write_str(&said)?;
        let mut cause = self.0.source();
        while let Some(fault) = cause {
            let says = fault.to_string();
            // Some faults tell their cause themselves.
            if !said.contains(&says) {
                write!(f, ": {says}")?;
            }
            said = says;
            cause = fault.source();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::io;

    use rand::SeedableRng;
    use rand::rngs::ChaCha8Rng;

    use super::*;

    #[derive(Debug, thiserror::Error)]
    enum Outer {
        #[error("the door is stuck")]
        Quiet(#[source] io::Error),
        #[error("the door is stuck ({0})")]
        Telling(#[source] io::Error),
    }

    #[test]
    fn codes_are_short_and_differ() {
        let mut chance = ChaCha8Rng::seed_from_u64(1);
        let codes: HashSet<_> = (0..1000)
            .map(|_| FaultCode::draw(&mut chance).to_string())
            .collect();
        assert!(codes.len() >= 999, "{}", codes.len());
        for code in codes {
            let letters = code.strip_prefix("R-").unwrap();
            assert_eq!(letters.len(), 6);
            assert!(
                letters.bytes().all(|letter| LETTERS.contains(&letter)),
                "{code}"
            );
        }
    }

    #[test]
    fn every_letter_of_a_code_carries() {
        assert_eq!(FaultCode { number: 0 }.to_string(), "R-000000");
        assert_eq!(FaultCode { number: 1 }.to_string(), "R-000001");
        assert_eq!(
            FaultCode {
                number: (1 << 30) - 1
            }
            .to_string(),
            "R-ZZZZZZ"
        );
    }

    #[test]
    fn a_chain_tells_each_cause_once() {
        let cause = || io::Error::other("rust on the hinge");
        assert_eq!(
            Chain(&Outer::Quiet(cause())).to_string(),
            "the door is stuck: rust on the hinge"
        );
        assert_eq!(
            Chain(&Outer::Telling(cause())).to_string(),
            "the door is stuck (rust on the hinge)"
        );
    }
}
