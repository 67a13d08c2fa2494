package nl.techniekwijzer.insight;

import java.time.LocalDate;

/**
 * A question without an answer, or with one that was marked as wrong, as it is kept.
 *
 * @param id random; says nothing about who asked
 * @param day on which it was asked, in the Netherlands
 * @param question scrubbed
 * @param reason why it is on the list: {@code geen-antwoord}, or {@code fout} with the reason behind a colon when one was given
 * @param indexVersion of the knowledge at that time
 */
public record Missed(String id, LocalDate day, String question, String reason, String indexVersion) {}
