package nl.techniekwijzer.web.guard;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets editors in by their token: as a bearer token, or as the password of HTTP basic authentication, which a browser asks for. There is
 * no session and no cookie. Thread-safe.
 */
public final class EditorAccess {
    /** Shorter tokens could be guessed in spite of the limit. */
    public static final int MIN_TOKEN = 16;

    private static final int TRIES_PER_MINUTE = 10;
    private static final int NEEDS_TOKEN = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final byte[] tokenHash;
    private final SecretKeySpec formKey;
    private final Clock clock;
    private final RateLimiter tries = new RateLimiter(TRIES_PER_MINUTE, System::nanoTime);
    private final Safeguards safeguards;

    /** Access for who knows this token. */
    public EditorAccess(String token, Clock clock, Safeguards safeguards) {
        if (token.length() < MIN_TOKEN) {
            throw new IllegalArgumentException("the token of the editors is too short");
        }
        this.tokenHash = hash(token);
        this.formKey = new SecretKeySpec(hash("forms of " + token), "HmacSHA256");
        this.clock = clock;
        this.safeguards = safeguards;
    }

    /**
     * Passes when the request carries the token.
     *
     * @throws HttpResponseException 401, or 429 after too many wrong ones
     */
    public void require(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Robots-Tag", "noindex");
        String client = Safeguards.client(ctx);
        Optional<String> sent = sent(ctx.header("Authorization"));
        if (sent.isPresent() && MessageDigest.isEqual(hash(sent.get()), tokenHash)) {
            return;
        }
        if (sent.isPresent()) {
            safeguards.countFailedLogin();
            int wait = tries.secondsToWait(client);
            if (wait > 0) {
                ctx.header("Retry-After", Integer.toString(wait));
                throw new HttpResponseException(TOO_MANY, "Too many tries", Map.of());
            }
        }
        ctx.header("WWW-Authenticate", "Basic realm=\"Redactie Techniekwijzer\", charset=\"UTF-8\"");
        throw new HttpResponseException(NEEDS_TOKEN, "Unauthorized", Map.of());
    }

    /** What a form of the area must send back: no other site can know it. Holds for this day and the next. */
    public String formToken() {
        return formToken(LocalDate.now(clock));
    }

    /**
     * Passes when the form was made here.
     *
     * @throws HttpResponseException 403
     */
    public void requireOwnForm(Context ctx) {
        String sent = String.valueOf(ctx.formParam("formulier"));
        LocalDate today = LocalDate.now(clock);
        boolean ofToday = isSame(sent, formToken(today));
        boolean ofYesterday = isSame(sent, formToken(today.minusDays(1)));
        if (!ofToday && !ofYesterday) {
            throw new HttpResponseException(FORBIDDEN, "Forbidden", Map.of());
        }
    }

    private static boolean isSame(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private String formToken(LocalDate day) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(formKey);
            return HexFormat.of().formatHex(mac.doFinal(day.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static Optional<String> sent(@org.jspecify.annotations.Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.startsWith("Bearer ")) {
            return Optional.of(header.substring("Bearer ".length()).strip());
        }
        if (!header.startsWith("Basic ")) {
            return Optional.of("");
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(header.substring("Basic ".length()).strip()),
                    StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            return Optional.of("");
        }
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
