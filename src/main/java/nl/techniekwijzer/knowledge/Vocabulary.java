package nl.techniekwijzer.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The word lists of {@code knowledge/vocabulary}. Immutable and thread-safe.
 *
 * @param synonyms everyday words and the official terms they stand for
 * @param misspellings wrong spelling → right spelling, lower case
 * @param abbreviations short forms and what they mean
 * @param stopWords words that carry no topic; never {@code niet}, {@code geen} or {@code zonder}
 * @param stems words whose stem the stemmer gets wrong → the right stem
 * @param compoundParts words that compounds are made of
 */
public record Vocabulary(
        List<Synonym> synonyms,
        Map<String, String> misspellings,
        List<Abbreviation> abbreviations,
        Set<String> stopWords,
        Map<String, String> stems,
        Set<String> compoundParts) {
    public Vocabulary {
        synonyms = List.copyOf(synonyms);
        misspellings = Map.copyOf(misspellings);
        abbreviations = List.copyOf(abbreviations);
        stopWords = Set.copyOf(stopWords);
        stems = Map.copyOf(stems);
        compoundParts = Set.copyOf(compoundParts);
    }

    /** An everyday word and what it stands for; {@code kind} says which list the target is in. */
    public record Synonym(String term, String target, String kind, boolean ambiguous) {}

    /** A short form; {@code always} when it can mean nothing else in this field. */
    public record Abbreviation(String shortForm, String meaning, boolean always) {}
}
