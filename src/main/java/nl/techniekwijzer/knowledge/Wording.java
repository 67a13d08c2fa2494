package nl.techniekwijzer.knowledge;

/**
 * Other words in which people ask what a section answers.
 *
 * @param target the section, as {@code type/slug#anchor}
 * @param text the question as somebody may type it
 */
public record Wording(String target, String text) {}
