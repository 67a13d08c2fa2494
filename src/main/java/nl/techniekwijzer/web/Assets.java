package nl.techniekwijzer.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.web.ApiError.Code;
import org.jspecify.annotations.Nullable;

/**
 * Styles, scripts and images. Their address holds a hash of all of them, so a browser may keep them for ever and still sees every
 * change; and since the hash is a folder, modules can name each other relatively. Read once, from the class path; thread-safe.
 *
 * <p>Templates write {@code ${Assets.path("css/site.css")}}.
 */
public final class Assets {
    /** The script for pages of schools, made of modules. */
    static final String WIDGET = "widget.js";

    private static final String ROOT = "/static/";
    private static final int HASH_CHARACTERS = 12;
    private static final Pattern VERSIONED = Pattern.compile("([0-9a-f]{12})/(.+)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");

    private final SortedMap<String, byte[]> files;
    private final String version;

    Assets(SortedMap<String, byte[]> files) {
        this.files = files;
        this.version = hash(files);
    }

    /** The files in {@code web/static}; read when first needed, which is after the start. */
    private static final class Shipped {
        static final Assets ALL = new Assets(load());
    }

    /**
     * The address of a file that may be kept for ever.
     *
     * @param file path below {@code web/static}
     * @throws IllegalArgumentException when there is no such file, so that a wrong name is seen at once
     */
    public static String path(String file) {
        if (!Shipped.ALL.files.containsKey(file)) {
            throw new IllegalArgumentException("web/static has no " + file);
        }
        return ROOT + Shipped.ALL.version + "/" + file;
    }

    static void register(RoutesConfig routes) {
        routes.get(ROOT + "<file>", ctx -> serveShipped(ctx, ctx.pathParam("file")));
    }

    /** Serves a file of {@code web/static} by its path there. */
    static void serveShipped(Context ctx, String file) {
        Shipped.ALL.serve(ctx, file);
    }

    /** A file by its address with or without a hash; only the present hash promises that it never changes. */
    void serve(Context ctx, String address) {
        var versioned = VERSIONED.matcher(address);
        boolean named = versioned.matches();
        String file = named ? versioned.group(2) : address;
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new ApiError(Code.NOT_FOUND, "Controleer het adres, of stel je vraag op de startpagina.");
        }
        boolean forEver = named && versioned.group(1).equals(version);
        String tag = "\"" + version + "\"";
        ctx.header("Cache-Control", forEver ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.header("ETag", tag);
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        ctx.contentType(TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream"));
        ctx.result(bytes);
    }

    /** The bytes of a file, for measuring. */
    byte @Nullable [] bytes(String file) {
        return files.get(file);
    }

    /** The hash over names and contents. */
    String version() {
        return version;
    }

    private static String hash(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static SortedMap<String, byte[]> load() {
        URL folder = Assets.class.getResource("/static");
        if (folder == null) {
            throw new IllegalStateException("the folder static is missing from the build");
        }
        try {
            if (!folder.getProtocol().equals("jar")) {
                return read(Path.of(folder.toURI()));
            }
            URI jar =
                    ((JarURLConnection) folder.openConnection()).getJarFileURL().toURI();
            try (FileSystem zip = FileSystems.newFileSystem(Path.of(jar))) {
                return read(zip.getPath("/static"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder static cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the folder static has no address", e);
        }
    }

    private static SortedMap<String, byte[]> read(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        files.put(WIDGET, Bundle.of(files, "js/", WIDGET));
        return files;
    }

    /** The names of all files, in order. */
    List<String> names() {
        return List.copyOf(files.keySet());
    }
}
