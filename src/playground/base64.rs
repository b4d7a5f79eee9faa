//! Bytes as text: written for tokens and addresses, read from what a page sends.

const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Writes bytes in the alphabet of addresses, without padding.
pub(super) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let mut group = [0; 3];
        group[..chunk.len()].copy_from_slice(chunk);
        let bits = u32::from_be_bytes([0, group[0], group[1], group[2]]);
        for nth in 0..=chunk.len() {
            let six = bits >> (18 - 6 * nth) & 63;
            text.push(char::from(SIGNS[six as usize]));
        }
    }
    text
}

/// Reads either alphabet, padded or not; none when the text is not base64.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    let signs = text.trim_end_matches('=').as_bytes();
    if signs.len() % 4 == 1 {
        return None;
    }
    let mut bytes = Vec::with_capacity(signs.len() / 4 * 3 + 2);
    for group in signs.chunks(4) {
        let mut bits = 0_u32;
        for (nth, sign) in group.iter().enumerate() {
            let six = match sign {
                b'A'..=b'Z' => sign - b'A',
                b'a'..=b'z' => sign - b'a' + 26,
                b'0'..=b'9' => sign - b'0' + 52,
                b'-' | b'+' => 62,
                b'_' | b'/' => 63,
                _ => return None,
            };
            bits |= u32::from(six) << (18 - 6 * nth);
        }
        bytes.extend(&bits.to_be_bytes()[1..group.len()]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_as_everyone_writes_it() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
        ] {
            assert_eq!(write(plain.as_bytes()), coded);
            assert_eq!(read(coded).as_deref(), Some(plain.as_bytes()));
        }
        assert_eq!(read("-_8="), Some(vec![0xFB, 0xFF]));
        assert_eq!(read("+/8="), read("-_8"));
        for wrong in ["A", "Zm9vZ", "Zm 9"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
