package nl.techniekwijzer.web;

import java.util.Locale;

/**
 * A request that cannot be served, as {@code application/problem+json} (RFC 9457). Thrown by validation, rendered in one place.
 *
 * <p>The codes are stable; the text is plain Dutch and says what to do. Neither ever holds text of the user.
 */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The stable codes with their HTTP status. */
    enum Code {
        MALFORMED_JSON(400, "De aanvraag is geen geldige JSON."),
        QUESTION_MISSING(400, "De vraag ontbreekt."),
        QUESTION_TOO_LONG(400, "De vraag is te lang."),
        AUDIENCE_UNKNOWN(400, "Deze doelgroep bestaat niet."),
        LEVEL_UNKNOWN(400, "Dit niveau bestaat niet."),
        REGION_INVALID(400, "De regio is niet bruikbaar."),
        STYLE_UNKNOWN(400, "Deze stijl bestaat niet."),
        WITHOUT_INVALID(400, "De weggelaten woorden zijn niet bruikbaar."),
        HISTORY_INVALID(400, "De geschiedenis is niet bruikbaar."),
        QUERY_MISSING(400, "De zoekvraag ontbreekt."),
        PARAMETER_INVALID(400, "Een van de parameters is niet bruikbaar."),
        FEEDBACK_INVALID(400, "De mening is niet bruikbaar."),
        UNAUTHORIZED(401, "Hiervoor is de toegangscode van de redactie nodig."),
        FORBIDDEN(403, "Dit mag hier niet."),
        NOT_FOUND(404, "Deze pagina bestaat niet."),
        METHOD_NOT_ALLOWED(405, "Deze methode kan hier niet."),
        BODY_TOO_LARGE(413, "De aanvraag is te groot."),
        UNSUPPORTED_MEDIA_TYPE(415, "De aanvraag moet JSON zijn."),
        TOO_MANY_REQUESTS(429, "Je stuurt te veel vragen achter elkaar."),
        INTERNAL_ERROR(500, "Er ging iets mis bij ons."),
        FEEDBACK_UNAVAILABLE(503, "Je mening kan nu niet worden bewaard."),
        BUSY(503, "Dit kan nu even niet.");

        final int status;
        final String title;

        Code(int status, String title) {
            this.status = status;
            this.title = title;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    final Code code;
    final String detail;

    ApiError(Code code, String detail) {
        super(code.name(), null, false, false); // No stack trace: it is an answer, not a fault.
        this.code = code;
        this.detail = detail;
    }
}
