package nl.techniekwijzer.llm;

/**
 * What a model gets.
 *
 * @param system who it is and what it must keep to; the same for every question
 * @param user the question and the numbered evidence
 */
public record Prompt(String system, String user) {}
