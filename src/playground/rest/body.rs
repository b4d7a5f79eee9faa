//! Bodies of requests: JSON, or a form of `payload_json` and `files[n]`.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequest as _, Multipart, Request};
use axum::http::{HeaderMap, header};
use serde_json::Value;

use super::super::world::Upload;
use super::denied::Denied;

/// The largest body without files.
const PLAIN: usize = 8 * 1024 * 1024;
/// The largest body with files.
const WITH_FILES: usize = 25 * 1024 * 1024;
/// The most characters that a file's name keeps.
const NAME: usize = 128;

/// What a request carries.
#[derive(Debug, Default)]
pub(crate) struct Parcel {
    pub(crate) json: Option<Value>,
    pub(crate) files: Vec<Upload>,
}

/// Reads a body within its limit.
pub(crate) async fn read(headers: &HeaderMap, body: Body) -> Result<Parcel, Denied> {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|it| it.to_str().ok())
        .unwrap_or("");
    if kind.starts_with("multipart/form-data") {
        let bytes = to_bytes(body, WITH_FILES)
            .await
            .map_err(|_| Denied::too_large())?;
        return form(kind, bytes).await;
    }
    let bytes = to_bytes(body, PLAIN)
        .await
        .map_err(|_| Denied::too_large())?;
    if bytes.is_empty() {
        return Ok(Parcel::default());
    }
    if !kind.is_empty() && !kind.starts_with("application/json") {
        let message = "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.";
        return Err(Denied::field("", "CONTENT_TYPE_INVALID", message));
    }
    let json = serde_json::from_slice(&bytes).map_err(|_| Denied::not_json())?;
    Ok(Parcel {
        json: Some(json),
        files: Vec::new(),
    })
}

async fn form(kind: &str, bytes: Bytes) -> Result<Parcel, Denied> {
    let request = Request::builder()
        .header(header::CONTENT_TYPE, kind)
        .body(Body::from(bytes))
        .map_err(|_| Denied::not_json())?;
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| Denied::not_json())?;
    let mut parcel = Parcel::default();
    while let Some(part) = form.next_field().await.map_err(|_| Denied::not_json())? {
        let field = part.name().unwrap_or("").to_owned();
        let name = part.file_name().map(plain_name);
        let kind = part.content_type().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|_| Denied::too_large())?;
        if field == "payload_json" {
            let json = serde_json::from_slice(&bytes).map_err(|_| Denied::not_json())?;
            parcel.json = Some(json);
        } else if let Some(name) = name {
            let digits = field.trim_start_matches("files[").trim_end_matches(']');
            let next = u64::try_from(parcel.files.len()).unwrap_or(u64::MAX);
            parcel.files.push(Upload {
                nth: digits.parse().unwrap_or(next),
                kind: kind.or_else(|| guess(&name).map(str::to_owned)),
                name,
                bytes: bytes.to_vec(),
                sign: String::new(),
            });
        }
    }
    Ok(parcel)
}

/// Keeps of a file's name what is safe in an address: other signs become underscores.
pub(crate) fn plain_name(name: &str) -> String {
    let sign = |it: char| {
        if it.is_ascii_alphanumeric() || matches!(it, '.' | '-' | '_') {
            it
        } else {
            '_'
        }
    };
    let plain: String = name.chars().take(NAME).map(sign).collect();
    let plain = plain.trim_start_matches('.');
    if plain.is_empty() {
        "file".to_owned()
    } else {
        plain.to_owned()
    }
}

/// Guesses a content type by a file's ending.
pub(crate) fn guess(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    Some(match ending.to_ascii_lowercase().as_str() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "txt" | "log" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json",
        "pdf" => "application/pdf",
        _ => return None,
    })
}

/// Decodes `%40` and its like; what is not well formed stays as it is.
pub(crate) fn decoded(step: &str) -> String {
    let mut bytes = Vec::with_capacity(step.len());
    let mut rest = step.as_bytes();
    while let [first, tail @ ..] = rest {
        let pair = tail.get(..2).and_then(|it| std::str::from_utf8(it).ok());
        let value = pair.and_then(|it| u8::from_str_radix(it, 16).ok());
        if let (b'%', Some(value)) = (first, value) {
            bytes.push(value);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| step.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_decoded_and_broken_ones_left() {
        assert_eq!(decoded("%40original"), "@original");
        assert_eq!(decoded("100%"), "100%");
        assert_eq!(decoded("%zz%4"), "%zz%4");
        assert_eq!(decoded("%ff"), "%ff");
    }

    #[test]
    fn names_of_files_cannot_leave_their_address() {
        assert_eq!(plain_name("../../etc/passwd"), "_.._etc_passwd");
        assert_eq!(plain_name("a b\"<.png"), "a_b__.png");
        assert_eq!(plain_name("..."), "file");
    }
}
