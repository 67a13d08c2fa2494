package nl.techniekwijzer.ranking;

/**
 * What a section shows beside its words.
 *
 * @param sameWord whether its heading is asked with the same word, such as "hoeveel"
 * @param answersYesOrNo whether the question asks for yes or no, and it begins with one of them
 * @param sameMatter whether its heading is on what is asked, in other words
 * @param otherForm whether its heading is on another school, level or year
 * @param forOthers whether it speaks to somebody else than who asks
 * @param otherSituation whether its page is for people in a situation that the asker does not speak of
 * @param ownSituation whether its page is on the asker's situation or worry
 * @param otherSector whether its page is on a sector that the question does not speak of
 */
public record Signs(
        boolean sameWord,
        boolean answersYesOrNo,
        boolean sameMatter,
        boolean otherForm,
        boolean forOthers,
        boolean otherSituation,
        boolean ownSituation,
        boolean otherSector) {}
