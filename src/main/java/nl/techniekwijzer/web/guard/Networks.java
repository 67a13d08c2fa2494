package nl.techniekwijzer.web.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list of addresses and networks. Immutable. */
public final class Networks {
    /** Only figures: a name would be looked up. */
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final int BYTE = 8;

    private final List<Network> all;

    private static final class Network {
        private final byte[] address;
        private final int bits;

        Network(byte[] address, int bits) {
            this.address = address;
            this.bits = bits;
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % BYTE);
                if ((address[i / BYTE] & mask) != (other[i / BYTE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Such as {@code 127.0.0.1}, {@code 10.0.0.0/8} or {@code fd00::/8}.
     *
     * @throws IllegalArgumentException naming the one that is none
     */
    public Networks(List<String> texts) {
        this.all = texts.stream().map(Networks::network).toList();
    }

    private static Network network(String text) {
        String[] parts = text.split("/", 2);
        byte[] address = address(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(text))
                .getAddress();
        int most = address.length * BYTE;
        if (parts.length == 1) {
            return new Network(address, most);
        }
        if (!parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > most) {
            throw new IllegalArgumentException(text);
        }
        return new Network(address, Integer.parseInt(parts[1]));
    }

    boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        return all.stream().anyMatch(network -> network.contains(bytes));
    }

    /** The address that is written here in figures; empty when it is anything else. An IPv4 address in IPv6 form is IPv4. */
    static Optional<InetAddress> address(String text) {
        String bare = text.strip();
        if (!ADDRESS.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** What is counted as one client: an IPv4 address, or the first 64 bits of an IPv6 address, which one household has. */
    static String client(InetAddress address) {
        byte[] bytes = address.getAddress();
        return Arrays.toString(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, BYTE));
    }
}
