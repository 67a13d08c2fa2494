package nl.techniekwijzer.pages;

import java.util.List;

/**
 * One question and its answer on a page.
 *
 * @param anchor id within the page
 * @param heading the question, as shown
 * @param aspect what it is about
 * @param blocks paragraphs and lists in order
 * @param fromTable whether its units are rows of a table rather than authored sentences
 */
public record Section(String anchor, String heading, Aspect aspect, List<Block> blocks, boolean fromTable) {
    public Section {
        blocks = List.copyOf(blocks);
    }

    /** How a block is shown. */
    public enum Shape {
        PARAGRAPH,
        BULLETS,
        NUMBERS
    }

    /** A paragraph of sentences or a list of items. */
    public record Block(Shape shape, List<Unit> units) {
        public Block {
            units = List.copyOf(units);
        }
    }

    /** Tells sections apart well enough; to hash all their text as well would only take time. */
    @Override
    public int hashCode() {
        return heading.hashCode();
    }

    /** Everything that can be cited in this section, in reading order. */
    public List<Unit> units() {
        return blocks.stream().flatMap(block -> block.units().stream()).toList();
    }

    /** Whether it only says that two names are of the same thing: "Is een elektricien hetzelfde als een elektromonteur?". */
    public boolean isOfNames() {
        return heading.contains(" hetzelfde als ");
    }

    /** Whether the section is a list of steps. */
    public boolean isSteps() {
        return blocks.stream().anyMatch(block -> block.shape() == Shape.NUMBERS);
    }
}
