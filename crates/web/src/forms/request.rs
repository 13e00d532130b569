//! A form taken from a request's body, urlencoded or multipart. How large a body may be is the router's to say.

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};

use forms::{Form, FormFault, Upload};

/// Reads the form of a request.
///
/// # Errors
/// [`FormFault`].
pub async fn read(request: Request) -> Result<Form, FormFault> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    let kind = kind.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    match kind.as_str() {
        "application/x-www-form-urlencoded" => {
            let body = Bytes::from_request(request, &()).await.map_err(|fault| of_status(fault.status()))?;
            Form::from_urlencoded(&body)
        }
        "multipart/form-data" => {
            let parts =
                Multipart::from_request(request, &()).await.map_err(|fault| of_status(fault.status()))?;
            from_multipart(parts).await
        }
        _ => Err(FormFault::NotAForm),
    }
}

/// The status that says why a body is no form.
#[must_use]
pub fn status(fault: FormFault) -> StatusCode {
    match fault {
        FormFault::TooManyFields | FormFault::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        FormFault::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        FormFault::Unreadable => StatusCode::BAD_REQUEST,
    }
}

async fn from_multipart(mut parts: Multipart) -> Result<Form, FormFault> {
    let mut form = Form::default();
    while let Some(part) = parts.next_field().await.map_err(|fault| of_status(fault.status()))? {
        let field = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let content_type = part.content_type().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|fault| of_status(fault.status()))?;
        match file_name {
            None => form.push(field, String::from_utf8_lossy(&bytes).into_owned())?,
            Some(file_name) => {
                form.push_upload(Upload { field, file_name, content_type, bytes: bytes.into() })?;
            }
        }
    }
    Ok(form)
}

fn of_status(status: StatusCode) -> FormFault {
    if status == StatusCode::PAYLOAD_TOO_LARGE { FormFault::TooLarge } else { FormFault::Unreadable }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    async fn sent(kind: &str, body: &'static str) -> Result<Form, FormFault> {
        read(Request::builder().header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap()).await
    }

    #[tokio::test]
    async fn both_kinds_of_body_give_the_same_form() {
        let plain =
            sent("application/x-www-form-urlencoded; charset=utf-8", "goal=arbete&t=1&t=2").await.unwrap();
        let body = "--x\r\nContent-Disposition: form-data; name=\"goal\"\r\n\r\narbete\r\n\
                    --x\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\n1\r\n\
                    --x\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\n2\r\n--x--\r\n";
        assert_eq!(sent("multipart/form-data; boundary=x", body).await.unwrap(), plain);
    }

    #[tokio::test]
    async fn a_file_is_kept_and_an_empty_file_control_is_not() {
        let body = "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"intyg.xml\"\r\n\
                    Content-Type: text/xml\r\n\r\n<a/>\r\n\
                    --x\r\nContent-Disposition: form-data; name=\"b\"; filename=\"\"\r\n\r\n\r\n--x--\r\n";
        let form = sent("multipart/form-data; boundary=x", body).await.unwrap();
        assert_eq!(form.uploads.len(), 1);
        let upload = form.upload("a").unwrap();
        assert_eq!((upload.file_name.as_str(), upload.bytes.as_slice()), ("intyg.xml", &b"<a/>"[..]));
    }

    #[tokio::test]
    async fn a_body_that_is_no_form_is_refused_with_its_status() {
        let other = sent("application/json", "{}").await.unwrap_err();
        assert_eq!(status(other), StatusCode::UNSUPPORTED_MEDIA_TYPE);
        let broken = sent("multipart/form-data; boundary=x", "--x\r\nContent-Disp").await;
        assert_eq!(broken.unwrap_err(), FormFault::Unreadable);
    }
}
