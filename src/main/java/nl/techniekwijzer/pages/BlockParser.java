package nl.techniekwijzer.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.pages.Section.Block;
import nl.techniekwijzer.pages.Section.Shape;
import nl.techniekwijzer.tables.Problems;
import nl.techniekwijzer.tables.Provenance;

/** Cuts the lines of one section into paragraphs and lists, and those into units. Not thread-safe: one section, one instance. */
final class BlockParser {
    private static final Pattern ITEM = Pattern.compile("\\s{0,3}(?:([-*])|\\d+\\.) (.+)");

    private final String file;
    private final String anchor;
    private final Provenance provenance;
    private final Problems problems;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Unit> items = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Shape shape = Shape.PARAGRAPH;
    private int count;

    BlockParser(String file, String anchor, Provenance provenance, Problems problems) {
        this.file = file;
        this.anchor = anchor;
        this.provenance = provenance;
        this.problems = problems;
    }

    /** The blocks in order; {@code firstLine} is the number of the first line in the file. */
    List<Block> parse(List<String> lines, int firstLine) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#") || line.startsWith("|")) {
                problems.add(
                        file,
                        firstLine + i,
                        "Tussenkoppen en tabellen mogen niet in een pagina.",
                        "Maak er een sectie of een lijst van; tabellen horen in data/.");
            } else {
                line(line);
            }
        }
        closeText();
        closeList();
        return List.copyOf(blocks);
    }

    private void line(String line) {
        Matcher item = mayBeItem(line) ? ITEM.matcher(line) : null;
        if (item != null && item.matches()) {
            closeText();
            switchTo(item.group(1) != null ? Shape.BULLETS : Shape.NUMBERS);
            open.append(item.group(2));
        } else if (line.isBlank()) {
            closeText();
        } else {
            if (open.isEmpty()) {
                switchTo(Shape.PARAGRAPH); // A line below an open item goes on with that item.
            }
            open.append(' ').append(line.strip());
        }
    }

    /** Running text starts with a letter: that is seen without trying the pattern. */
    private static boolean mayBeItem(String line) {
        return !line.isEmpty() && !Character.isLetter(line.charAt(0));
    }

    private void switchTo(Shape next) {
        if (next != shape) {
            closeList();
            shape = next;
        }
    }

    /** Ends the paragraph or list item that is being read. */
    private void closeText() {
        String text = open.toString().strip();
        open.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (shape == Shape.PARAGRAPH) {
            blocks.add(new Block(
                    shape, Sentences.split(text).stream().map(this::unit).toList()));
        } else {
            items.add(unit(text));
        }
    }

    private void closeList() {
        if (!items.isEmpty()) {
            blocks.add(new Block(shape, items));
            items.clear();
        }
    }

    private Unit unit(String markdown) {
        count++;
        return new Unit(anchor + "-" + count, Inline.plain(markdown), Inline.html(markdown), provenance, Set.of());
    }
}
