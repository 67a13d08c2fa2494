package nl.techniekwijzer.benchmark;

import java.util.Arrays;
import java.util.List;

/**
 * How long calls took.
 *
 * @param p50Millis median
 * @param p95Millis 95th percentile
 * @param p99Millis 99th percentile
 * @param p999Millis 99.9th percentile; the longest where there are fewer than a thousand calls
 * @param perSecond calls a second in one thread: the number of calls by the time they took together
 */
public record Latency(double p50Millis, double p95Millis, double p99Millis, double p999Millis, double perSecond) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Of these times in nanoseconds; never empty. */
    public static Latency of(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Latency(
                percentile(sorted, 50) / NANOS_PER_MILLI,
                percentile(sorted, 95) / NANOS_PER_MILLI,
                percentile(sorted, 99) / NANOS_PER_MILLI,
                percentile(sorted, 99.9) / NANOS_PER_MILLI,
                sorted.length * NANOS_PER_SECOND / Arrays.stream(sorted).sum());
    }

    /** Nearest rank: the smallest value that at least {@code percent} of the values do not exceed. */
    private static double percentile(long[] sorted, double percent) {
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(0, rank - 1)];
    }
}
