package nl.techniekwijzer.web.guard;

import java.util.List;

/**
 * The limits around the service.
 *
 * @param ratePerMinute requests that one client may make in a minute, all at once if it likes; 0 for no limit
 * @param maxConcurrent requests that are worked on at the same time; as many again may wait for a second
 * @param requestSeconds after so long a request that is not complete is cut off
 * @param trustedProxies addresses or networks (CIDR) whose X-Forwarded-For and X-Forwarded-Proto are believed
 * @param accessLog whether each request leaves a line in the log: route, status and time, nothing else
 * @param securityContact for {@code security.txt}, a mailto: or https: address; empty for none
 */
public record GuardSettings(
        int ratePerMinute,
        int maxConcurrent,
        int requestSeconds,
        List<String> trustedProxies,
        boolean accessLog,
        String securityContact) {
    /** A whole school class behind one address, each asking every few seconds. */
    public static final int DEFAULT_RATE_PER_MINUTE = 600;
    /** Each takes some milliseconds of a processor; far more would only wait for each other. */
    public static final int DEFAULT_MAX_CONCURRENT = 256;
    /** Longer than a language model may take. */
    public static final int DEFAULT_REQUEST_SECONDS = 60;

    /** As when nothing is set. */
    public static final GuardSettings DEFAULT = new GuardSettings(
            DEFAULT_RATE_PER_MINUTE, DEFAULT_MAX_CONCURRENT, DEFAULT_REQUEST_SECONDS, List.of(), false, "");

    public GuardSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
