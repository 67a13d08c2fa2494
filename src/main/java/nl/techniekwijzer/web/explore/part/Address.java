package nl.techniekwijzer.web.explore.part;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a page with its state, in a fixed order; an empty value is left out, so that what is shared stays short. Immutable. */
public record Address(String path, Map<String, String> parameters) {
    public Address {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** This page, with no state. */
    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The same with this parameter, in the place it had or at the end; empty takes it away. */
    public Address with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Address(path, changed);
    }

    /** The same parameters on another page. */
    public Address on(String otherPath) {
        return new Address(otherPath, parameters);
    }

    @Override
    public String toString() {
        if (parameters.isEmpty()) {
            return path;
        }
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /** Commas and slashes are safe in a query and read better as they are. */
    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%2F", "/");
    }
}
