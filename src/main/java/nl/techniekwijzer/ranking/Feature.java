package nl.techniekwijzer.ranking;

/** What may speak for or against a section; each is a figure, 0 or 1 where it only holds or not. */
enum Feature {
    /** How near the question is to the mean of the wordings in which people ask for the section; -1 to 1, like the next two. */
    ASKED,
    /** How near it is to the section's heading. */
    HEADING,
    /** What its {@link Signs} show, each of its own. */
    SAME_WORD,
    ANSWERS_YES_OR_NO,
    SAME_MATTER,
    OTHER_FORM,
    FOR_OTHERS,
    OTHER_SITUATION,
    OWN_SITUATION,
    OTHER_SECTOR,
    /** Of a trade or opleiding: how near it is to what people ask who want to know what the section tells. */
    ASPECT,
    /** As {@link #ASKED}, of a trade or opleiding, whose sections have few wordings of their own. */
    ASKED_OF_TRADE,
    /** As {@link #ASKED}, where the question leans on the one before. */
    ASKED_IN_TALK,
    /** How much of the question's words the section says, 0 to 1, weighted by rarity. */
    COVERAGE,
    /** Its BM25 score as a part of that of the best hit, 0 to 1. */
    BM25,
    /** Whether it is about what the intent asks first of all. */
    MAIN_ASPECT,
    /** Whether it is of the page that the question is mainly about. */
    MAIN_PAGE,
    /** As {@link #MAIN_PAGE}, where the question leans on the one before. */
    MAIN_PAGE_IN_TALK,
    /** Whether it is of another page that the question is about. */
    SECOND_PAGE,
    /** Whether the question names its page. */
    NAMED,
    /** Whether it is of the trade or opleiding that the question is about. */
    SAME_TRADE,
    /** Whether it is of a trade or opleiding, and the question is about another. */
    OTHER_TRADE,
    /** Whether it is of a trade or opleiding, and the question is about none. */
    TRADE_UNASKED,
    /** Whether it is of no trade or opleiding, and the question is about one. */
    BESIDE_TRADE,
    /** Whether its page is written for who asks. */
    OWN_AUDIENCE,
    /** Whether who wants to switch asks, and the page is on switching. */
    SWITCHING,
    /** Whether a parent asks, and the page is for parents. */
    PARENT,
    /** Whether a pupil asks, and the page is for parents or on switching. */
    PUPIL_ELSEWHERE,
    /** Whether who wants to switch asks, and the page is on profiles or for parents. */
    ADULT_ELSEWHERE,
    /** Which part of the ages, years and numbers in the question one of its sentences names. */
    NUMBERS,
    /** Of no section at all: that the knowledge base has nothing to answer with. */
    NONE,
    /** As {@link #NONE}, where the question has a word that is in no list. */
    NONE_OF_STRANGE,
    IN_BEGRIPPEN,
    IN_OMSCHOLEN,
    IN_OUDERS,
    IN_PROFIELEN,
    IN_ARBEIDSMARKT,
    IN_BEROEPEN,
    IN_OPLEIDINGEN,
    IN_BELEID,
    IN_REGIO;

    /** Its place in a row of figures; weights are stored by name, so the order may change. */
    @SuppressWarnings("EnumOrdinal")
    int number() {
        return ordinal();
    }
}
