package nl.techniekwijzer.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One classic script made of a module and those that it imports, for a page of another site: that can load a single file with one line,
 * and a module could not read the attributes of its own element. Modules must name each other as {@code import { a } from './b.js';},
 * and no two may use the same name at their top. Pure and thread-safe.
 */
final class Bundle {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{[^}]*} from '\\./([\\w-]+\\.js)';\\n");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=(?:async )?(?:function|class|const|let))");

    private Bundle() {}

    /**
     * The script.
     *
     * @param files all files by their path
     * @param folder where the modules are, with a slash at its end
     * @param module the file to begin with
     * @throws IllegalStateException when a module is not there
     */
    static byte[] of(Map<String, byte[]> files, String folder, String module) {
        Map<String, String> parts = new LinkedHashMap<>();
        collect(files, folder, module, parts);
        String script = "(() => {\n'use strict';\n" + String.join("\n", parts.values()) + "})();\n";
        return script.getBytes(StandardCharsets.UTF_8);
    }

    /** What a module imports comes before it. */
    private static void collect(Map<String, byte[]> files, String folder, String module, Map<String, String> parts) {
        byte[] bytes = files.get(folder + module);
        if (bytes == null) {
            throw new IllegalStateException("there is no " + folder + module + " to put into a script");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        Matcher imports = IMPORT.matcher(text);
        while (imports.find()) {
            if (!parts.containsKey(imports.group(1))) {
                collect(files, folder, imports.group(1), parts);
            }
        }
        parts.put(module, EXPORT.matcher(IMPORT.matcher(text).replaceAll("")).replaceAll(""));
    }
}
