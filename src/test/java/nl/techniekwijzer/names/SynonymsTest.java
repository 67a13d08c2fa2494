package nl.techniekwijzer.names;

import static org.assertj.core.api.Assertions.assertThat;

import nl.techniekwijzer.RealService;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.Vocabulary.Synonym;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.language.Words;
import org.junit.jupiter.api.Test;

/** A synonym leads to a name that something goes by; one that leads nowhere has no effect and nobody would notice. */
class SynonymsTest {
    private final Knowledge knowledge = RealService.knowledge();
    private final Lexicon lexicon = new LexiconBuilder(knowledge, WordFilter.load()).build();

    @Test
    void each_synonym_leads_somewhere() {
        assertThat(knowledge.vocabulary().synonyms())
                .filteredOn(
                        synonym -> lexicon.lookup(Words.phrase(synonym.term())).isEmpty())
                .extracting(Synonym::term, Synonym::target)
                .isEmpty();
    }
}
