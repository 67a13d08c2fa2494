package nl.techniekwijzer.understanding;

import nl.techniekwijzer.question.Question;

/**
 * One message as it was read alone.
 *
 * @param question what it asks
 * @param correction what it sets right
 */
record Said(Question question, Correction correction) {
    /** The same message read as this question. */
    Said as(Question other) {
        return new Said(other, correction);
    }
}
